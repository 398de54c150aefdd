package rbcast.dsl.reading;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How messages list words. */
public final class Words {

    private Words() {
    }

    /** {@code a}, {@code a or b}, {@code a, b or c}. */
    public static String alternatives(Collection<?> words) {
        return list(words, "or");
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    public static String enumeration(Collection<?> words) {
        return list(words, "and");
    }

    /** {@code unknown destination 'everyone': use all, neighbours or myself}. */
    static String unknown(String what, String word, Collection<?> known) {
        return "unknown " + what + " '" + word + "': use " + alternatives(known);
    }

    static String unknown(String what, String word, Object[] known) {
        return unknown(what, word, Stream.of(known).map(Object::toString).toList());
    }

    private static String list(Collection<?> words, String last) {
        List<String> all = words.stream().map(Object::toString).toList();
        int size = all.size();
        if (size < 2) {
            return String.join("", all);
        }
        return all.stream().limit(size - 1L).collect(Collectors.joining(", ")) + " " + last + " " + all.get(size - 1);
    }
}
