// SPDX-License-Identifier: EPL-2.0
package rbcast.proof.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The outcomes that processes may have: unions of what rules do. */
final class Outcomes {

    private final Program program;
    private final int most;

    /** @param most number of classes that is not too many */
    Outcomes(Program program, int most) {
        this.program = program;
        this.most = most;
    }

    /**
     * The classes of a role.
     *
     * @param mayBeHeard the types of which the broadcaster's own messages may arrive or not
     * @throws TooComplex if there are too many
     */
    List<ProcessClass> classes(Role role, Set<Integer> mayBeHeard) throws TooComplex {
        List<ProcessClass> classes = new ArrayList<>();
        for (Map<Integer, Integer> passes : passes(role)) {
            for (Set<Fact> outcome : outcomes(role, passes)) {
                if (passes.entrySet().stream().allMatch(pass -> hasActed(outcome, pass))) {
                    for (Set<Integer> heard : heard(role, outcome, mayBeHeard)) {
                        classes.add(new ProcessClass(role.key() + (classes.size() + 1), role, outcome, passes, heard));
                    }
                }
            }
            check(classes.size());
        }
        return classes;
    }

    /** What may have been heard: who has heard something has done all that waits for it. */
    private Set<Set<Integer>> heard(Role role, Set<Fact> outcome, Set<Integer> mayBeHeard) {
        Set<Set<Integer>> heard = new LinkedHashSet<>(Set.of(Set.of()));
        for (int type : mayBeHeard) {
            boolean possible = program.rules(role.broadcasts()).stream().allMatch(rule ->
                    !rule.isReceiptFromBroadcaster(type) || outcome.containsAll(rule.effect()));
            for (Set<Integer> each : possible ? List.copyOf(heard) : List.<Set<Integer>>of()) {
                Set<Integer> more = new HashSet<>(each);
                more.add(type);
                heard.add(Set.copyOf(more));
            }
        }
        return heard;
    }

    private void check(int number) throws TooComplex {
        if (number > most) {
            throw new TooComplex("processes can have more than " + most
                    + " different outcomes: too many for the prover");
        }
    }

    private static boolean hasActed(Set<Fact> outcome, Map.Entry<Integer, Integer> pass) {
        return outcome.stream().anyMatch(fact -> fact.kind() != Fact.Kind.TOUCHED && fact.type() == pass.getKey()
                && fact.content() == pass.getValue());
    }

    /** Which content each guard lets pass, or none: every way there is. */
    private List<Map<Integer, Integer>> passes(Role role) throws TooComplex {
        Set<Integer> guarded = new LinkedHashSet<>();
        program.rules(role.broadcasts()).stream().filter(Rule::guarded).map(Rule::instruction).forEach(guarded::add);
        List<Map<Integer, Integer>> passes = List.of(Map.of());
        for (int instruction : guarded) {
            List<Map<Integer, Integer>> more = new ArrayList<>(passes);
            for (Map<Integer, Integer> each : passes) {
                for (int content = 0; content < program.contents(); content++) {
                    Map<Integer, Integer> extended = new HashMap<>(each);
                    extended.put(instruction, content);
                    more.add(extended);
                }
            }
            passes = more;
            check(passes.size());
        }
        return passes;
    }

    private Set<Set<Fact>> outcomes(Role role, Map<Integer, Integer> passes) throws TooComplex {
        Set<Set<Fact>> outcomes = new LinkedHashSet<>(Set.of(Set.of()));
        for (Rule rule : program.rules(role.broadcasts())) {
            if (!rule.guarded() || passes.getOrDefault(rule.instruction(), -1) == rule.content()) {
                for (Set<Fact> outcome : List.copyOf(outcomes)) {
                    Set<Fact> more = new HashSet<>(outcome);
                    more.addAll(rule.effect());
                    outcomes.add(Set.copyOf(more));
                }
                check(outcomes.size() / 8);
            }
        }
        return outcomes;
    }
}
