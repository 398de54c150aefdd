// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import java.util.List;

import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextHoverExtension2;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;

import rbcast.ui.client.Connection;
import rbcast.ui.client.Problem;

/** What can be done about the problem under the mouse, at a click. What the problem is the platform shows above. */
public final class FixHovers implements ITextHover, ITextHoverExtension, ITextHoverExtension2 {

    @Override
    public IRegion getHoverRegion(ITextViewer viewer, int offset) {
        IAnnotationModel model = viewer instanceof ISourceViewer source ? source.getAnnotationModel() : null;
        if (model == null) {
            return null;
        }
        Position[] found = {null};
        model.getAnnotationIterator().forEachRemaining((Annotation annotation) -> {
            Position position = annotation instanceof Problem problem && problem.isQuickFixable()
                    ? model.getPosition(annotation) : null;
            if (position != null && position.includes(offset)) {
                found[0] = position;
            }
        });
        return found[0] == null ? null : new Region(found[0].getOffset(), found[0].getLength());
    }

    /** A list of {@link FixProposal}; null if there is nothing to do. */
    @Override
    public Object getHoverInfo2(ITextViewer viewer, IRegion region) {
        if (getHoverRegion(viewer, region.getOffset()) == null) {
            return null;
        }
        List<FixProposal> fixes = Connection.get().text(viewer.getDocument()).map(text -> QuickFixes.fixes(text,
                region.getOffset(), region.getOffset() + region.getLength())).orElse(List.of());
        return fixes.isEmpty() ? null : new FixLinks.Input(viewer, fixes);
    }

    @Override
    public String getHoverInfo(ITextViewer viewer, IRegion region) {
        return null;
    }

    @Override
    public IInformationControlCreator getHoverControlCreator() {
        return FixLinks::new;
    }
}
