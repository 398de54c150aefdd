// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.synthesize;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import rbcast.synthesis.search.Census;
import rbcast.synthesis.search.SearchResult;
import rbcast.text.Words;

/** What an exhaustive search shows, in words. */
final class SearchText {

    private SearchText() {
    }

    /** One sentence that depends on the inputs alone. */
    static String sentence(SearchResult search) {
        if (search instanceof SearchResult.Optimal optimal) {
            return "Certified: no correct algorithm of the space has a reward above %d.".formatted(
                    optimal.optimum().reward());
        }
        if (search instanceof SearchResult.NothingBetter nothing) {
            return "Certified: no correct algorithm of the space has a reward above %d.".formatted(nothing.reward());
        }
        if (search instanceof SearchResult.Unrealisable) {
            return "Certified: the space holds no correct algorithm.";
        }
        SearchResult.Interrupted interrupted = (SearchResult.Interrupted) search;
        return "Not certified: %s.".formatted(interrupted.ending());
    }

    /** The sentence, and what the search went through. */
    static List<String> lines(SearchResult search) {
        return List.of(sentence(search), effort(search.census()));
    }

    /** What a search went through. */
    static String effort(Census census) {
        int refutations = census.refutations().size();
        String judges = census.answers().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue() + " by " + entry.getKey()).collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "%,d %s searched, %,.0f a second; %,d %s examined%s; %s out what is"
                + " incorrect", census.drafts(), Words.noun(census.drafts(), "draft"), census.draftsPerSecond(),
                census.examined(), Words.noun(census.examined(), "algorithm"),
                judges.isEmpty() ? "" : " (" + judges + ")",
                Words.count(refutations, "counterexample") + (refutations == 1 ? " rules" : " rule"));
    }
}
