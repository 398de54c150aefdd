// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

import rbcast.synthesis.space.Draft;

/**
 * A part of a level of a search: everything that is made of a draft's first actions. What stands to the left of it in
 * the space, and so belongs to another share, is given by the actions that have had their turn.
 *
 * @param choices the first choices, STOPs included, by their numbers in the action space
 * @param done for each handler the actions that have had their turn
 */
public record Share(List<Integer> choices, List<BitSet> done) {

    public Share {
        choices = List.copyOf(choices);
        done = done.stream().map(set -> (BitSet) set.clone()).toList();
    }

    static Share of(Draft draft, BitSet[] done) {
        Integer[] choices = new Integer[draft.length()];
        for (int place = 0; place < choices.length; place++) {
            choices[place] = draft.choice(place);
        }
        return new Share(Arrays.asList(choices), Arrays.asList(done));
    }

    /** As words, for {@link #ofWords}. */
    public String words() {
        return numbers(choices) + "/" + done.stream().map(set -> numbers(set.stream().boxed().toList()))
                .collect(Collectors.joining("/"));
    }

    private static String numbers(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /**
     * The share of some words.
     *
     * @throws IllegalArgumentException if {@link #words} does not write them so
     */
    public static Share ofWords(String words) {
        List<List<Integer>> parts = Arrays.stream(words.split("/", -1)).map(part -> part.isEmpty()
                ? List.<Integer>of() : Arrays.stream(part.split(",")).map(Integer::valueOf).toList()).toList();
        return new Share(parts.get(0), parts.subList(1, parts.size()).stream().map(numbers -> {
            BitSet set = new BitSet();
            numbers.forEach(set::set);
            return set;
        }).toList());
    }
}
