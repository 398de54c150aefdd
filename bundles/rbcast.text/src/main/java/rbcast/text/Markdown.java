// SPDX-License-Identifier: EPL-2.0
package rbcast.text;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text as Markdown. */
public final class Markdown {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&!]");

    private Markdown() {
    }

    /** A text that shows as it is written: {@code N*F or 2*F} is no emphasis. Line breaks stay. */
    public static String escape(String text) {
        return text.lines().map(line -> SPECIAL.matcher(line).replaceAll("\\\\$0"))
                .map(Markdown::escapeStart).collect(Collectors.joining("  \n"));
    }

    /** What would begin a list or a heading. */
    private static String escapeStart(String line) {
        String start = line.stripLeading();
        if (start.startsWith("- ") || start.startsWith("+ ") || start.startsWith("=")) {
            return line.substring(0, line.length() - start.length()) + "\\" + start;
        }
        return start.replaceFirst("^(\\d+)([.)] )", "$1\\\\$2");
    }

    /** A piece of the language inside a sentence. */
    public static String code(String text) {
        return "`" + text.replace("`", "'") + "`";
    }

    /** Those that say something, with blank lines between. */
    public static String paragraphs(String... paragraphs) {
        return Stream.of(paragraphs).filter(text -> !text.isBlank()).collect(Collectors.joining("\n\n"));
    }
}
