// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.page;

import java.util.ArrayDeque;
import java.util.Deque;

import rbcast.text.VisibleText;

/** Writes HTML, element by element. Texts and values of attributes are escaped, whatever they hold. */
final class Html {

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element. Attributes come as name, value, name, value, ...; one whose value is null is left out. */
    Html open(String element, String... attributes) {
        text.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                text.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1])).append('"');
            }
        }
        text.append('>');
        open.push(element);
        return this;
    }

    /** Ends the element that was begun last. */
    Html close() {
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element with nothing but a text in it. */
    Html element(String element, String content, String... attributes) {
        return open(element, attributes).text(content).close();
    }

    /** An element that never has an end, such as {@code meta}. */
    Html empty(String element, String... attributes) {
        open(element, attributes);
        open.pop();
        return this;
    }

    Html text(String content) {
        text.append(escaped(content));
        return this;
    }

    Html line() {
        text.append('\n');
        return this;
    }

    /** Something of our own that is no text: a style sheet, a program. */
    Html raw(String content) {
        text.append(content);
        return this;
    }

    private static String escaped(String content) {
        return VisibleText.of(content).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;").replace("'", "&#39;");
    }

    /** Everything so far. */
    @Override
    public String toString() {
        return text.toString();
    }
}
