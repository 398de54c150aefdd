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
        return TextFormatter.format(xtext.getParseResult()).filter(formatted -> !formatted.equals(text))
                .map(formatted -> List.of(difference(access, text, formatted))).orElse(List.of());
    }

    private static ITextReplacement difference(ITextRegionAccess access, String before, String after) {
        int shorter = Math.min(before.length(), after.length());
        int prefix = 0;
        while (prefix < shorter && before.charAt(prefix) == after.charAt(prefix)) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < shorter - prefix
                && before.charAt(before.length() - 1 - suffix) == after.charAt(after.length() - 1 - suffix)) {
            suffix++;
        }
        return access.getRewriter().createReplacement(prefix, before.length() - prefix - suffix,
                after.substring(prefix, after.length() - suffix));
    }
}
