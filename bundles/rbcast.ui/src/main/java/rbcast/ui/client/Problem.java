// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.client;

import org.eclipse.jface.text.quickassist.IQuickFixableAnnotation;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.MarkupContent;

/** Something wrong or odd about a text, as the server has told it, where the text stands now. */
public final class Problem extends Annotation implements IQuickFixableAnnotation {

    private static final String TYPES = "org.eclipse.ui.workbench.texteditor.";

    private Diagnostic diagnostic;
    private boolean fixable;

    Problem(Diagnostic diagnostic) {
        super(type(diagnostic.getSeverity()), false, message(diagnostic));
        this.diagnostic = diagnostic;
    }

    private static String message(Diagnostic diagnostic) {
        return diagnostic.getMessage().map(words -> words, MarkupContent::getValue);
    }

    private static String type(DiagnosticSeverity severity) {
        return TYPES + (severity == DiagnosticSeverity.Error ? "error"
                : severity == DiagnosticSeverity.Warning ? "warning" : "info");
    }

    /** What the server has told; its place is that in the version that it was about. */
    public Diagnostic diagnostic() {
        return diagnostic;
    }

    /** The same problem in a newer version of the text. */
    void update(Diagnostic newer) {
        diagnostic = newer;
    }

    @Override
    public void setQuickFixable(boolean state) {
        fixable = state;
    }

    @Override
    public boolean isQuickFixableStateSet() {
        return true;
    }

    @Override
    public boolean isQuickFixable() {
        return fixable;
    }
}
