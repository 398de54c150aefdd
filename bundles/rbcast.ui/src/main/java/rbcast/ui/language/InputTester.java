// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.language;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.ui.IEditorInput;

/** Whether an editor shows a file of the language, of the workspace or from elsewhere. */
public final class InputTester extends PropertyTester {

    @Override
    public boolean test(Object receiver, String property, Object[] arguments, Object expected) {
        return receiver instanceof IEditorInput input && input.getName().endsWith("." + Language.FILE_EXTENSION);
    }
}
