// SPDX-License-Identifier: EPL-2.0
package rbcast.text;

import java.util.Collection;
import java.util.List;

/** How messages list words. */
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

    private static String list(Collection<?> words, String conjunction) {
        List<String> all = words.stream().map(String::valueOf).toList();
        int last = all.size() - 1;
        return last < 1 ? String.join("", all)
                : String.join(", ", all.subList(0, last)) + " " + conjunction + " " + all.get(last);
    }
}
