package rbcast.tasks.report;

import java.util.List;
import java.util.stream.Collectors;

/** Lists as people write them. */
public final class Listing {

    private Listing() {
    }

    /** {@code A, B and C}, or with another conjunction; empty for an empty list. */
    public static String of(List<?> names, String conjunction) {
        int last = names.size() - 1;
        if (last <= 0) {
            return last < 0 ? "" : String.valueOf(names.get(0));
        }
        return names.subList(0, last).stream().map(String::valueOf).collect(Collectors.joining(", "))
                + " " + conjunction + " " + names.get(last);
    }
}
