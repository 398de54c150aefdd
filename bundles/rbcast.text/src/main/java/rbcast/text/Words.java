// SPDX-License-Identifier: EPL-2.0
package rbcast.text;

import java.util.Collection;
import java.util.List;

/** How messages list and count things. */
public final class Words {

    private Words() {
    }

    /** {@code a}, {@code a or b}, {@code a, b or c}; empty if there are none. */
    public static String alternatives(Collection<?> words) {
        return list(words, "or");
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}; empty if there are none. */
    public static String enumeration(Collection<?> words) {
        return list(words, "and");
    }

    /** What there is to choose from: {@code there is none}, {@code there is a}, {@code there are a, b and c}. */
    public static String existing(Collection<?> names) {
        return names.isEmpty() ? "there is none" : noun(names.size(), "there is ", "there are ") + enumeration(names);
    }

    /** The word for so many things: {@code state} for one, {@code states} for none or several. */
    public static String noun(long number, String one) {
        return noun(number, one, one + "s");
    }

    /** The same for a word whose plural is not made by an s. */
    public static String noun(long number, String one, String many) {
        return number == 1 ? one : many;
    }

    /** The number with the word: {@code 1 state}, {@code 2 states}. */
    public static String count(long number, String one) {
        return number + " " + noun(number, one);
    }

    private static String list(Collection<?> words, String conjunction) {
        List<String> all = words.stream().map(String::valueOf).toList();
        int last = all.size() - 1;
        return last < 1 ? String.join("", all)
                : String.join(", ", all.subList(0, last)) + " " + conjunction + " " + all.get(last);
    }
}
