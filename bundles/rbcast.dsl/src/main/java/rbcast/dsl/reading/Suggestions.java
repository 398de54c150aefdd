// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.commons.text.similarity.LevenshteinDistance;

import rbcast.text.Words;

/** What messages suggest in place of a word that is unknown. */
public final class Suggestions {

    /** So many words are listed. */
    private static final int FEW = 6;

    private Suggestions() {
    }

    /** {@code unknown destination 'everyone': use all, neighbours or myself}; of many words only the most similar. */
    public static Unknown unknown(String what, String word, Collection<?> known) {
        Optional<String> similar = known.size() <= FEW ? Optional.empty() : similar(word, known);
        return new Unknown("unknown " + what + " '" + word + "': "
                + similar.map(candidate -> "did you mean '" + candidate + "'?")
                .orElseGet(() -> "use " + Words.alternatives(known)), nearest(word, known));
    }

    /**
     * What is said of a word that is unknown.
     *
     * @param message one sentence
     * @param nearest words that may be meant, the most similar first
     */
    public record Unknown(String message, List<String> nearest) {
        public Unknown {
            nearest = List.copyOf(nearest);
        }
    }

    /** The few known words that are most similar to the given one, the most similar first. */
    static List<String> nearest(String word, Collection<?> known) {
        return known.stream().map(Object::toString).filter(candidate -> !candidate.equals(word))
                .sorted(Comparator.comparingInt(candidate -> slips(word.toLowerCase(Locale.ROOT),
                        candidate.toLowerCase(Locale.ROOT)))).limit(FEW).toList();
    }

    /** The known word that a few slips make the given one. */
    private static Optional<String> similar(String word, Collection<?> known) {
        return known.stream().map(Object::toString)
                .filter(candidate -> slips(word, candidate) <= Math.max(1, candidate.length() / 3))
                .min(Comparator.comparingInt(candidate -> slips(word, candidate)));
    }

    /** Letters to insert, remove or replace to get from one word to the other. */
    private static int slips(String from, String to) {
        return LevenshteinDistance.getDefaultInstance().apply(from, to);
    }

    static Unknown unknown(String what, String word, Object[] known) {
        return unknown(what, word, Stream.of(known).map(Object::toString).toList());
    }
}
