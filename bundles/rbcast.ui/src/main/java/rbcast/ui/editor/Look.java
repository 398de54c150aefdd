// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import java.util.List;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.PlatformUI;

import rbcast.dsl.ide.structure.TokenKind;

/** How words look; the colours stand in the preferences under Colors and Fonts. */
public enum Look {
    KEYWORD("keyword", SWT.BOLD),
    DEFINITION("definition", SWT.BOLD),
    TYPE("type", SWT.NORMAL),
    NUMBER("number", SWT.NORMAL),
    NAME("string", SWT.NORMAL),
    COMMENT("comment", SWT.ITALIC),
    DOCUMENTATION("documentation", SWT.ITALIC),
    PLAIN(null, SWT.NORMAL);

    private static final String COLOURS = "rbcast.ui.colour.";

    private final String colour;
    private final int font;

    Look(String colour, int font) {
        this.colour = colour;
        this.font = font;
    }

    /** The look of a kind of token; modifiers as the server's legend numbers them. */
    static Look of(TokenKind kind, int modifiers) {
        return switch (kind) {
            case KEYWORD, EVENT, WORD -> KEYWORD;
            case ALGORITHM, SYNTHESIS -> DEFINITION;
            case TYPE -> TYPE;
            case NUMBER -> NUMBER;
            case PROPERTY, HEURISTIC -> NAME;
            case COMMENT -> (modifiers & TokenKind.DOCUMENTATION) == 0 ? COMMENT : DOCUMENTATION;
            case VARIABLE -> PLAIN;
        };
    }

    /** The names of all colours in the preferences. */
    public static List<String> colours() {
        return List.of(values()).stream().filter(look -> look.colour != null).map(look -> COLOURS + look.colour)
                .toList();
    }

    /** A stretch of text that looks so. */
    StyleRange at(int offset, int length) {
        return new StyleRange(offset, length, foreground(), null, font);
    }

    /** The same, for who paints otherwise. */
    public TextAttribute attribute() {
        return new TextAttribute(foreground(), null, font);
    }

    private Color foreground() {
        ColorRegistry colours = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
        return colour == null ? null : colours.get(COLOURS + colour);
    }
}
