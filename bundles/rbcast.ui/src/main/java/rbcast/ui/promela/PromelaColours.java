// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.promela;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.ui.PlatformUI;

import rbcast.ui.editor.Look;

/** Colours models in the colours of the language. */
public final class PromelaColours extends PresentationReconciler {

    private ITextViewer shown;
    private final IPropertyChangeListener themes = event -> {
        if (shown != null && Look.colours().contains(event.getProperty())) {
            shown.invalidateTextPresentation();
        }
    };

    /** Called by the generic editor. */
    public PromelaColours() {
        Painter painter = new Painter();
        setDamager(painter, IDocument.DEFAULT_CONTENT_TYPE);
        setRepairer(painter, IDocument.DEFAULT_CONTENT_TYPE);
    }

    @Override
    public void install(ITextViewer viewer) {
        super.install(viewer);
        shown = viewer;
        PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(themes);
    }

    @Override
    public void uninstall() {
        PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(themes);
        shown = null;
        super.uninstall();
    }

    private static final class Painter extends DefaultDamagerRepairer {

        Painter() {
            super(new PromelaScanner());
        }

        /** A comment that begins may go to the end; models are short. */
        @Override
        public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
            return new Region(partition.getOffset(), partition.getLength());
        }

        @Override
        protected TextAttribute getTokenTextAttribute(IToken token) {
            return token.getData() instanceof Look look ? look.attribute() : Look.PLAIN.attribute();
        }
    }
}
