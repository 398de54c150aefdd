// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;

import rbcast.dsl.ide.text.Snapshot;
import rbcast.dsl.ide.typing.Edit;
import rbcast.dsl.ide.typing.Typing;

/** Lets keys indent, pair brackets and go on with comments. */
public final class AutoEdits implements IAutoEditStrategy {

    /** The keys that may do more than insert their character; only for these the text is looked at. */
    private static final String KEYS = "\r\n{}()<>/ ";

    @Override
    public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
        String typed = command.text;
        if (!command.doit || typed == null || typed.isEmpty() || typed.length() > 2
                || KEYS.indexOf(typed.charAt(0)) < 0) {
            return;
        }
        Typing.of(new Snapshot("", 0, document.get()), command.offset, command.offset + command.length, typed)
                .ifPresent(edit -> replace(command, edit));
    }

    private static void replace(DocumentCommand command, Edit edit) {
        command.offset = edit.offset();
        command.length = edit.length();
        command.text = edit.text();
        command.caretOffset = edit.caret();
        command.shiftsCaret = false;
    }
}
