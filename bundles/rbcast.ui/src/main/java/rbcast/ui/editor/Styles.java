// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.PlatformUI;
import org.eclipse.xtext.ide.editor.syntaxcoloring.HighlightingStyles;

/** How the language's kinds of words look; the colours stand in the preferences under Colors and Fonts. */
final class Styles {

    /** Comments that document a definition, told apart from other comments here. */
    static final String DOCUMENTATION = "documentation";

    /** No colour is that of plain text. */
    private record Look(String colour, int font) {
    }

    private static final Map<String, Look> LOOKS = Map.of(
            HighlightingStyles.KEYWORD_ID, new Look("rbcast.ui.colour.keyword", SWT.BOLD),
            HighlightingStyles.COMMENT_ID, new Look("rbcast.ui.colour.comment", SWT.ITALIC),
            DOCUMENTATION, new Look("rbcast.ui.colour.documentation", SWT.ITALIC),
            HighlightingStyles.STRING_ID, new Look("rbcast.ui.colour.string", SWT.NORMAL),
            HighlightingStyles.NUMBER_ID, new Look("rbcast.ui.colour.number", SWT.NORMAL),
            HighlightingStyles.TYPE_ID, new Look("rbcast.ui.colour.type", SWT.NORMAL),
            HighlightingStyles.DEFINITION_ID, new Look("rbcast.ui.colour.definition", SWT.BOLD),
            HighlightingStyles.DEFAULT_ID, new Look(null, SWT.NORMAL));

    private Styles() {
    }

    /** The look of a stretch of text of that kind; empty for a kind that has none. */
    static Optional<StyleRange> of(String kind, int offset, int length) {
        Look look = LOOKS.get(kind);
        if (look == null) {
            return Optional.empty();
        }
        ColorRegistry colours = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
        Color colour = look.colour() == null ? null : colours.get(look.colour());
        return Optional.of(new StyleRange(offset, length, colour, null, look.font()));
    }
}
