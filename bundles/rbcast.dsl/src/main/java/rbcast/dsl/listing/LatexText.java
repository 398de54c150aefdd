// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.listing;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Texts as LaTeX prints them, with any of its engines and without further packages: what LaTeX would obey is escaped,
 * and characters that it may have no sign for are written as their numbers.
 */
final class LatexText {

    /** What LaTeX understands in other ways than as the sign itself, and signs that papers have commands for. */
    private static final Map<Integer, String> SIGNS = Map.ofEntries(
            sign('\\', "\\textbackslash{}"), sign('{', "\\{"), sign('}', "\\}"), sign('#', "\\#"), sign('$', "\\$"),
            sign('%', "\\%"), sign('&', "\\&"), sign('_', "\\_"), sign('~', "\\textasciitilde{}"),
            sign('^', "\\textasciicircum{}"), sign('<', "$<$"), sign('>', "$>$"), sign('|', "$|$"),
            sign('"', "''"), sign('[', "{[}"), sign(']', "{]}"),
            sign('\u2264', "$\\leq$"), sign('\u2265', "$\\geq$"), sign('\u2260', "$\\neq$"),
            sign('\u00d7', "$\\times$"), sign('\u00b7', "$\\cdot$"), sign('\u2192', "$\\rightarrow$"),
            sign('\u21d2', "$\\Rightarrow$"), sign('\u2200', "$\\forall$"), sign('\u2203', "$\\exists$"),
            sign('\u2208', "$\\in$"), sign('\u2227', "$\\wedge$"), sign('\u2228', "$\\vee$"),
            sign('\u00ac', "$\\neg$"), sign('\u27e8', "$\\langle$"), sign('\u27e9', "$\\rangle$"),
            sign('\u2013', "--"), sign('\u2014', "---"), sign('\u2018', "{\\textquoteleft}"),
            sign('\u2019', "{\\textquoteright}"), sign('\u201c', "{\\textquotedblleft}"),
            sign('\u201d', "{\\textquotedblright}"), sign('\u2026', "\\dots{}"), sign('\u00a7', "\\S{}"),
            sign('\u00a0', "~"));
    /** Alone they are signs, but two or three of them in a row are one: {@code --}, {@code ?`}. */
    private static final String LIGATURES = "-,'`!?";
    /** Letters of Western Europe that every font has: without those of Icelandic, and the two signs among them. */
    private static final String LETTERS = IntStream.rangeClosed(0xC0, 0xFF)
            .filter(letter -> "\u00d0\u00d7\u00de\u00f0\u00f7\u00fe".indexOf(letter) < 0)
            .mapToObj(Character::toString).collect(Collectors.joining());
    private static final int DELETE = 0x7F;

    private LatexText() {
    }

    private static Map.Entry<Integer, String> sign(char sign, String latex) {
        return Map.entry((int) sign, latex);
    }

    /** A text inside a paragraph; line breaks and other control characters are blanks. */
    static String escape(String text) {
        StringBuilder latex = new StringBuilder();
        int last = 0;
        for (int character : text.codePoints().toArray()) {
            boolean joins = LIGATURES.indexOf(last) >= 0 && LIGATURES.indexOf(character) >= 0;
            latex.append(joins ? "{}" : "").append(escape(character));
            last = character;
        }
        return latex.toString();
    }

    private static String escape(int character) {
        String sign = SIGNS.get(character);
        if (sign != null) {
            return sign;
        }
        if (Character.isISOControl(character)) {
            return " ";
        }
        boolean known = character < DELETE || LETTERS.indexOf(character) >= 0;
        return known ? Character.toString(character) : "[U+%04X]".formatted(character);
    }

    /** A name in a formula: one letter is a variable, more are a word. */
    static String mathName(String name) {
        if (name.equals("*")) {
            return "\\ast";
        }
        return name.length() == 1 && !name.equals("_") ? name : "\\mathit{" + name.replace("_", "\\_") + "}";
    }
}
