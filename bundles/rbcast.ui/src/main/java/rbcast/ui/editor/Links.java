// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.ILocationInFileProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;

import rbcast.ui.language.Language;

/** From a name to its definition. */
public final class Links extends AbstractHyperlinkDetector {

    private final Language language = Language.get();

    @Override
    public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean several) {
        return language.read(viewer.getDocument().get(), resource -> link(viewer, region.getOffset(), resource));
    }

    private IHyperlink[] link(ITextViewer viewer, int offset, XtextResource resource) {
        EObjectAtOffsetHelper helper = language.service(EObjectAtOffsetHelper.class);
        INode name = helper.getCrossReferenceNode(resource, new TextRegion(offset, 0));
        EObject target = name == null ? null : helper.getCrossReferencedElement(name);
        if (target == null || target.eIsProxy()) {
            return null;
        }
        ITextRegion place = language.service(ILocationInFileProvider.class).getSignificantTextRegion(target);
        return new IHyperlink[] {new Link(viewer, new Region(name.getOffset(), name.getLength()), place)};
    }

    private record Link(ITextViewer viewer, IRegion from, ITextRegion to) implements IHyperlink {
        @Override
        public IRegion getHyperlinkRegion() {
            return from;
        }

        @Override
        public String getTypeLabel() {
            return null;
        }

        @Override
        public String getHyperlinkText() {
            return "Open Definition";
        }

        @Override
        public void open() {
            viewer.setSelectedRange(to.getOffset(), to.getLength());
            viewer.revealRange(to.getOffset(), to.getLength());
        }
    }
}
