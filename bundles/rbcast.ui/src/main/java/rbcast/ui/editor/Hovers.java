package rbcast.ui.editor;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.xtext.ide.server.hover.HoverService;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;

import rbcast.ui.language.Language;

/** The documentation of what is under the mouse. */
public final class Hovers implements ITextHover {

    private final Language language = Language.get();

    @Override
    public IRegion getHoverRegion(ITextViewer viewer, int offset) {
        return language.read(viewer.getDocument().get(), resource -> {
            if (resource.getParseResult() == null) {
                return null;
            }
            ILeafNode word = NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), offset);
            return word == null || word.isHidden() ? null : new Region(word.getOffset(), word.getLength());
        });
    }

    @Override
    public String getHoverInfo(ITextViewer viewer, IRegion region) {
        return language.read(viewer.getDocument().get(), resource -> {
            EObject element = language.service(EObjectAtOffsetHelper.class)
                    .resolveElementAt(resource, region.getOffset());
            String text = element == null ? null : language.service(HoverService.class).getContents(element);
            return text == null || text.isBlank() ? null : plain(text);
        });
    }

    /** The services speak Markdown; this hover shows plain text. */
    private static String plain(String markdown) {
        return markdown.replaceAll("(?m)^```\\w*\\R?", "").replaceAll("[*`]{1,2}(\\S[^*`]*)[*`]{1,2}", "$1").strip();
    }
}
