// SPDX-License-Identifier: EPL-2.0
package rbcast.proof.model;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import rbcast.proof.logic.Linear;

/**
 * The processes of a role that have done the same in the end. There may be none.
 *
 * @param name part of the names of variables
 * @param outcome what they have done
 * @param passes for each instruction with a guard (a type; -1 for DELIVER) the content that the guard lets pass; no
 *        entry if it lets none pass
 * @param heard where it is the adversary's choice: the types that they have received from the broadcaster itself
 * @param halt how they have crashed in the middle of a SEND; empty if they have not
 */
record ProcessClass(String name, Role role, Set<Fact> outcome, Map<Integer, Integer> passes, Set<Integer> heard,
        Optional<Halt> halt) {

    static final Comparator<Fact> ORDER = Comparator.comparing(Fact::content).thenComparing(Fact::kind)
            .thenComparing(Fact::type);

    ProcessClass {
        outcome = Set.copyOf(outcome);
        passes = Map.copyOf(passes);
        heard = Set.copyOf(heard);
        Objects.requireNonNull(halt);
    }

    /** A class whose processes do not crash in the middle of a SEND. */
    ProcessClass(String name, Role role, Set<Fact> outcome, Map<Integer, Integer> passes, Set<Integer> heard) {
        this(name, role, outcome, passes, heard, Optional.empty());
    }

    /** A class whose processes do. */
    ProcessClass(String name, Role role, Set<Fact> outcome, Set<Integer> heard, Halt halt) {
        this(name, role, outcome, Map.of(), heard, Optional.of(halt));
    }

    /** Whether they have received the message from the broadcaster itself, as the adversary wants it. */
    boolean hears(Message message) {
        return heard.contains(message.type());
    }

    /** How many processes these are. */
    Linear size() {
        return Linear.variable(sizeName());
    }

    String sizeName() {
        return "n_" + name;
    }

    /** Whether the rule may be one that such a process has carried out: what it does is done, and its guard passes. */
    boolean mayHaveDone(Rule rule) {
        return outcome.containsAll(rule.effect())
                && (!rule.guarded() || passes.getOrDefault(rule.instruction(), -1) == rule.content());
    }

    /** Whether what the process has done for another content shuts the guard of a rule. */
    boolean isShut(Rule rule) {
        return rule.guarded() && outcome.stream().anyMatch(done ->
                rule.effect().stream().anyMatch(done::isOfSameKindForAnother));
    }

    /** Whether the rule would do more than such a process has done, and no guard keeps it from that. */
    boolean leavesUndone(Rule rule) {
        return !outcome.containsAll(rule.effect()) && !isShut(rule);
    }

    /** Names differ. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** In words: {@code other correct processes that have sent <echo, m> to the others}. */
    String inWords(Program program) {
        String done = outcome.stream().sorted(ORDER).map(fact -> fact.inWords(program))
                .collect(Collectors.joining(", "));
        String passed = passes.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(pass -> "; the guard of " + (pass.getKey() < 0 ? "DELIVER"
                        : program.algorithm().types().get(pass.getKey())) + " let " + program.nameOf(pass.getValue())
                        + " pass")
                .collect(Collectors.joining());
        String from = heard.stream().sorted().map(type -> "; %s received from the broadcaster itself".formatted(
                program.nameOf(new Message(type, 0)))).collect(Collectors.joining());
        String end = halt.flatMap(Halt::last).map(last -> "; in between, when %s was received".formatted(
                program.nameOf(last))).orElse("");
        return role.name() + " with the outcome: " + (done.isEmpty() ? "nothing done" : done) + passed + from + end;
    }
}
