// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.typing;

/**
 * A change of a text.
 *
 * @param offset where the replaced stretch begins
 * @param length how long that stretch is, in characters
 * @param text what comes in its place
 * @param caret where the cursor stands afterwards, as an offset in the changed text
 */
public record Edit(int offset, int length, String text, int caret) {

    /** What a text becomes. */
    public String applyTo(String before) {
        return before.substring(0, offset) + text + before.substring(offset + length);
    }
}
