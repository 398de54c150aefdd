// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text with places to fill in, read from the protocol's snippets: {@code $1}, {@code ${1:default}},
 * {@code ${1|one,two|}}; {@code $0} is where the cursor goes in the end.
 *
 * @param text what is inserted, with the defaults in their places
 * @param places the places by their numbers; those of one number are filled in together
 * @param end where the cursor goes in the end, as an offset in the text
 */
record Snippet(String text, Map<Integer, List<Place>> places, int end) {

    /**
     * A place to fill in.
     *
     * @param offset where it begins in the text
     * @param choices what it may become; empty if the user knows best
     */
    record Place(int offset, int length, List<String> choices) {
    }

    /** A text in which nothing is to be filled in. */
    static Snippet plain(String text) {
        return new Snippet(text, Map.of(), text.length());
    }

    /** Reads a snippet; its lines are indented as deep as that of the cursor. */
    static Snippet parse(String snippet, String indent) {
        return new Parser(snippet.replace("\n", "\n" + indent)).parse();
    }

    private static final class Parser {
        private final String snippet;
        private final StringBuilder text = new StringBuilder();
        private final Map<Integer, List<Place>> places = new TreeMap<>();
        private int index;
        private int end = -1;

        Parser(String snippet) {
            this.snippet = snippet;
        }

        Snippet parse() {
            while (index < snippet.length()) {
                char c = snippet.charAt(index);
                if (c == '\\' && index + 1 < snippet.length()) {
                    text.append(snippet.charAt(index + 1));
                    index += 2;
                } else if (c == '$' && index + 1 < snippet.length() && !readPlace()) {
                    text.append(c);
                    index++;
                } else if (c != '$') {
                    text.append(c);
                    index++;
                }
            }
            return new Snippet(text.toString(), places, end < 0 ? text.length() : end);
        }

        private boolean readPlace() {
            boolean braced = snippet.charAt(index + 1) == '{';
            int digits = index + (braced ? 2 : 1);
            int behind = digits;
            while (behind < snippet.length() && Character.isDigit(snippet.charAt(behind))) {
                behind++;
            }
            if (behind == digits) {
                return false;
            }
            int number = Integer.parseInt(snippet.substring(digits, behind));
            index = behind;
            List<String> choices = braced ? readBraced() : List.of("");
            if (number == 0) {
                end = text.length();
            } else {
                places.computeIfAbsent(number, any -> new ArrayList<>()).add(new Place(text.length(),
                        choices.get(0).length(), choices.size() > 1 ? choices : List.of()));
            }
            text.append(choices.get(0));
            return true;
        }

        /** Behind the number: {@code :default}} or {@code |one,two|}} or the brace alone. */
        private List<String> readBraced() {
            List<String> choices = new ArrayList<>();
            StringBuilder choice = new StringBuilder();
            boolean several = index < snippet.length() && snippet.charAt(index) == '|';
            index += several || index < snippet.length() && snippet.charAt(index) == ':' ? 1 : 0;
            while (index < snippet.length() && snippet.charAt(index) != '}') {
                char c = snippet.charAt(index);
                if (c == '\\' && index + 1 < snippet.length()) {
                    index++;
                    choice.append(snippet.charAt(index));
                } else if (several && (c == ',' || c == '|')) {
                    choices.add(choice.toString());
                    choice.setLength(0);
                } else {
                    choice.append(c);
                }
                index++;
            }
            index++;
            if (!several) {
                choices.add(choice.toString());
            }
            return choices;
        }
    }
}
