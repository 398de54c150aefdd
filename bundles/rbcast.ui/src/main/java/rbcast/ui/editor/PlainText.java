// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

/** Reads Markdown for places that show plain text: marks go, what they mark stays letter by letter. */
final class PlainText {

    private static final String FENCE = "```";

    private PlainText() {
    }

    /** What the Markdown says. */
    static String of(String markdown) {
        StringBuilder plain = new StringBuilder();
        boolean fenced = false;
        for (String line : markdown.lines().toList()) {
            if (line.startsWith(FENCE)) {
                fenced = !fenced;
            } else if (fenced) {
                plain.append(line).append('\n');
            } else {
                appendLine(line.stripTrailing(), plain);
                plain.append('\n');
            }
        }
        return plain.toString().strip();
    }

    /** A backslash makes the next sign an ordinary one; between backquotes everything is. */
    private static void appendLine(String line, StringBuilder plain) {
        boolean code = false;
        for (int index = 0; index < line.length(); index++) {
            char c = line.charAt(index);
            if (c == '`') {
                code = !code;
            } else if (code || c != '*' && c != '\\') {
                plain.append(c);
            } else if (c == '\\' && index + 1 < line.length()) {
                index++;
                plain.append(line.charAt(index));
            }
        }
    }
}
