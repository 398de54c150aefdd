// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.promela;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;

import rbcast.ui.look.Icons;

/** What a model declares: processes, inline definitions, properties, types and macros; a click goes there. */
public final class PromelaOutline extends ContentOutlinePage implements IDocumentListener {

    private static final int SOON_MILLIS = 300;
    private static final Pattern DECLARATION = Pattern.compile("^[ \\t]*(?:(?:active(?:\\s*\\[[^]]*])?\\s+)?"
            + "(proctype|inline|ltl|never|typedef)\\s+(\\w+)|(init)\\b|(mtype)\\b|#define\\s+(\\w+))",
            Pattern.MULTILINE);

    private final ITextEditor editor;
    private final IDocument document;
    private final Runnable refreshing = this::refresh;

    public PromelaOutline(ITextEditor editor) {
        this.editor = editor;
        this.document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
    }

    /**
     * Something that is declared.
     *
     * @param kind the keyword
     * @param offset where its name stands
     */
    public record Declaration(String kind, String name, int offset) {

        @Override
        public String toString() {
            return name.equals(kind) ? kind : kind + " " + name;
        }
    }

    /** What a text declares, in its order. */
    public static List<Declaration> of(String text) {
        List<Declaration> found = new ArrayList<>();
        Matcher matcher = DECLARATION.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                found.add(new Declaration(matcher.group(1), matcher.group(2), matcher.start(2)));
            } else if (matcher.group(5) != null) {
                found.add(new Declaration("#define", matcher.group(5), matcher.start(5)));
            } else {
                int group = matcher.group(3) != null ? 3 : 4;
                found.add(new Declaration(matcher.group(group), matcher.group(group), matcher.start(group)));
            }
        }
        return found;
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        getTreeViewer().setContentProvider(new Flat());
        getTreeViewer().setLabelProvider(new LabelProvider() {
            @Override
            public Image getImage(Object element) {
                return Icons.image(icon(((Declaration) element).kind()));
            }
        });
        document.addDocumentListener(this);
        refresh();
    }

    private static String icon(String kind) {
        return switch (kind) {
            case "proctype", "init", "never" -> "algorithm";
            case "inline" -> "event";
            case "ltl" -> "verify";
            case "typedef", "mtype" -> "type";
            default -> "variable";
        };
    }

    private void refresh() {
        if (getTreeViewer() != null && !getTreeViewer().getControl().isDisposed()) {
            getTreeViewer().setInput(of(document.get()));
        }
    }

    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
        // what has changed is seen afterwards
    }

    @Override
    public void documentChanged(DocumentEvent event) {
        if (getControl() != null && !getControl().isDisposed()) {
            getControl().getDisplay().timerExec(SOON_MILLIS, refreshing);
        }
    }

    @Override
    public void selectionChanged(SelectionChangedEvent event) {
        super.selectionChanged(event);
        if (getControl().isFocusControl() && ((IStructuredSelection) event.getSelection())
                .getFirstElement() instanceof Declaration declaration) {
            editor.selectAndReveal(declaration.offset(), declaration.name().length());
        }
    }

    @Override
    public void dispose() {
        document.removeDocumentListener(this);
        super.dispose();
    }

    /** Nothing is inside of anything. */
    private static final class Flat extends ArrayContentProvider implements ITreeContentProvider {
        @Override
        public Object[] getChildren(Object parent) {
            return new Object[0];
        }

        @Override
        public Object getParent(Object element) {
            return null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return false;
        }
    }
}
