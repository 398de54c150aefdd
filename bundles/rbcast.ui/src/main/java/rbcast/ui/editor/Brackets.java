// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import org.eclipse.jface.text.source.DefaultCharacterPairMatcher;

/** Shows the partner of the bracket at the cursor. Angle brackets are also relations, so they have none. */
public final class Brackets extends DefaultCharacterPairMatcher {

    private static final char[] PAIRS = {'{', '}', '(', ')'};

    /** Called by the generic editor. */
    public Brackets() {
        super(PAIRS);
    }
}
