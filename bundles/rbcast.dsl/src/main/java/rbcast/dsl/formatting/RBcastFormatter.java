// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.formatting;

import java.util.List;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.eclipse.xtext.resource.XtextResource;

/** Formats whole texts for the framework: one replacement of all that differs. */
public class RBcastFormatter implements IFormatter2 {

    @Override
    public List<ITextReplacement> format(FormatterRequest request) {
        ITextRegionAccess access = request.getTextRegionAccess();
        Resource resource = access.getResource();
        if (!(resource instanceof XtextResource xtext) || xtext.getParseResult() == null) {
            return List.of();
        }
        String text = xtext.getParseResult().getRootNode().getText();
        return TextFormatter.format(xtext.getParseResult()).map(formatted -> TextChange.between(text, formatted))
                .filter(change -> !change.isEmpty()).map(change -> List.of(replacement(access, change)))
                .orElse(List.of());
    }

    private static ITextReplacement replacement(ITextRegionAccess access, TextChange change) {
        return access.getRewriter().createReplacement(change.offset(), change.length(), change.text());
    }
}
