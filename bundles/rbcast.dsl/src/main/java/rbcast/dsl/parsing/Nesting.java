// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.parsing;

import java.util.OptionalInt;

/** How deeply parentheses are nested; the parser goes down into them on the stack, which has an end. */
public final class Nesting {

    /** Nobody nests so deeply, and the parser and all that read its trees can go far deeper. */
    private static final int MAX_DEPTH = 200;

    private Nesting() {
    }

    /** Where a text opens one parenthesis too many; comments do not count, and every statement begins anew. */
    public static OptionalInt tooDeep(String text) {
        int depth = 0;
        for (int index = 0; index < text.length(); index++) {
            char sign = text.charAt(index);
            if (sign == '/') {
                index = endOfComment(text, index);
            } else if (sign == ';' || sign == '{' || sign == '}') {
                depth = 0;
            } else {
                depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            }
            if (depth > MAX_DEPTH) {
                return OptionalInt.of(index);
            }
        }
        return OptionalInt.empty();
    }

    /** The last character of the comment that begins at a slash; the slash itself if none does. */
    private static int endOfComment(String text, int slash) {
        boolean block = text.startsWith("/*", slash);
        if (!block && !text.startsWith("//", slash)) {
            return slash;
        }
        int end = block ? text.indexOf("*/", slash + 2) : text.indexOf('\n', slash);
        return end < 0 ? text.length() : end + (block ? 1 : 0);
    }
}
