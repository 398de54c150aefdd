// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.formatting;

/**
 * The one stretch in which two texts differ: cursors, markers and selections outside of it can stay where they are.
 *
 * @param offset where it begins, in characters from the beginning of either text
 * @param length of what is replaced
 * @param text what takes its place
 */
public record TextChange(int offset, int length, String text) {

    /** What makes one text of the other, as little as one stretch can be. */
    public static TextChange between(String before, String after) {
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
        return new TextChange(prefix, before.length() - prefix - suffix,
                after.substring(prefix, after.length() - suffix));
    }

    /** Whether the texts are the same. */
    public boolean isEmpty() {
        return length == 0 && text.isEmpty();
    }
}
