// SPDX-License-Identifier: EPL-2.0
package rbcast.proof.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import rbcast.proof.model.Rule.Moment;
import rbcast.proof.model.Rule.Wait;

/** The ways in which a process of a crash system can crash in the middle of a SEND. */
final class Halts {

    private final Program program;
    private final Role role;
    private final List<Rule> start;
    private final List<Rule> receipt;

    private Halts(Program program, Role role) {
        this.program = program;
        this.role = role;
        List<Rule> all = program.rules(role.broadcasts());
        this.start = all.stream().filter(rule -> rule.moment() == Moment.START).toList();
        this.receipt = all.stream().filter(rule -> rule.moment() != Moment.START && !rule.isTouch()).toList();
    }

    /** The classes of processes that crash so, numbered after others of the role. */
    static List<ProcessClass> classes(Program program, Role role, int others) {
        Halts halts = new Halts(program, role);
        List<ProcessClass> classes = new ArrayList<>();
        for (Halt halt : halts.all()) {
            halts.heard(halt.before()).filter(heard -> !(halt.lastFromBroadcaster()
                    && heard.contains(halt.last().orElseThrow().type())))
                    .ifPresent(heard -> classes.add(new ProcessClass(role.key() + (others + classes.size() + 1), role,
                            halts.outcome(halt), heard, halt)));
        }
        return classes;
    }

    /** What it had heard from the broadcaster before: what waits for that tells; empty if there is a contradiction. */
    private Optional<Set<Integer>> heard(Set<Rule> before) {
        Set<Integer> heard = new HashSet<>();
        boolean possible = true;
        for (int type : program.askedTypes()) {
            List<Rule> waiting = receipt.stream().filter(rule -> rule.isReceiptFromBroadcaster(type)).toList();
            long done = waiting.stream().filter(before::contains).count();
            possible &= done == 0 || done == waiting.size();
            if (done > 0) {
                heard.add(type);
            }
        }
        return possible ? Optional.of(heard) : Optional.empty();
    }

    private List<Halt> all() {
        List<Halt> halts = new ArrayList<>();
        for (Set<Rule> begun : subsets(start, Halts::waitsForNothing)) {
            if (program.touchMatters()) {
                program.messages().forEach(last -> origins(last).forEach(own -> addFirst(begun, last, own, halts)));
            }
            for (Set<Rule> before : subsets(receipt, Halts::waitsForNothing)) {
                Set<Rule> together = new HashSet<>(begun);
                together.addAll(before);
                addLater(together, halts);
            }
        }
        for (Rule interrupted : start) {
            List<Rule> earlier = start.subList(0, start.indexOf(interrupted));
            for (Set<Rule> done : subsets(earlier, Halts::waitsForNothing)) {
                add(new Halt(Set.of(), false, Optional.empty(), false, start, done, interrupted), halts);
            }
        }
        return halts;
    }

    /** Whether a message may be the broadcaster's own, where that makes a difference. */
    private List<Boolean> origins(Message message) {
        return program.asksBroadcasterFor(message.type()) ? List.of(false, true) : List.of(false);
    }

    /** In the handler of the first receipt. */
    private void addFirst(Set<Rule> begun, Message last, boolean own, List<Halt> halts) {
        for (Rule interrupted : receipt) {
            List<Rule> earlier = receipt.subList(0, receipt.indexOf(interrupted)).stream()
                    .filter(rule -> mayBeReached(rule, last, own)).toList();
            if (mayBeReached(interrupted, last, own)) {
                for (Set<Rule> done : subsets(earlier, Halts::waitsForNothing)) {
                    add(new Halt(begun, false, Optional.of(last), own, receipt, done, interrupted), halts);
                }
            }
        }
    }

    /** Whether one message and no other may be enough for the rule. */
    private static boolean mayBeReached(Rule rule, Message only, boolean own) {
        if (rule.need() instanceof Wait.FromBroadcaster from) {
            return own && from.message().equals(only);
        }
        return !(rule.need() instanceof Wait.Count count) || count.message().equals(only)
                || !Program.alwaysAsksForMessages(count.threshold());
    }

    /** In the handler of a later receipt: what it newly does waits for the message that was received. */
    private void addLater(Set<Rule> before, List<Halt> halts) {
        for (Message last : program.messages()) {
            for (boolean own : origins(last)) {
                for (Rule interrupted : receipt) {
                    if (isNewlyReached(interrupted, before, last, own)) {
                        List<Rule> earlier = receipt.subList(0, receipt.indexOf(interrupted)).stream()
                                .filter(rule -> isNewlyReached(rule, before, last, own)).toList();
                        for (Set<Rule> done : subsets(earlier, rule -> false)) {
                            add(new Halt(before, true, Optional.of(last), own, receipt, done, interrupted), halts);
                        }
                    }
                }
            }
        }
    }

    /** Whether the rule may be one that this message newly lets act. */
    private static boolean isNewlyReached(Rule rule, Set<Rule> before, Message last, boolean own) {
        boolean waits = rule.need() instanceof Wait.Count count && count.message().equals(last)
                || own && rule.need() instanceof Wait.FromBroadcaster from && from.message().equals(last);
        return waits && !before.contains(rule);
    }

    /** A SEND that reaches nobody new is not one that a crash interrupts. */
    private void add(Halt halt, List<Halt> halts) {
        Set<Fact> full = new HashSet<>(outcome(halt));
        boolean fresh = halt.interrupted().effect().stream()
                .anyMatch(fact -> fact.kind() == Fact.Kind.SENT_TO_OTHERS && !full.contains(fact));
        if (fresh) {
            halts.add(halt);
        }
    }

    private Set<Fact> outcome(Halt halt) {
        Set<Fact> outcome = new HashSet<>(halt.effect());
        halt.before().forEach(rule -> outcome.addAll(rule.effect()));
        if (halt.touchedBefore() && program.touchMatters()) {
            outcome.add(Fact.touched(0));
        }
        return outcome;
    }

    private static boolean waitsForNothing(Rule rule) {
        return rule.need() instanceof Wait.Nothing;
    }

    /** All sets of these rules that have those that are needed. */
    private static Set<Set<Rule>> subsets(List<Rule> rules, Predicate<Rule> needed) {
        Set<Set<Rule>> subsets = new LinkedHashSet<>(Set.of(Set.of()));
        for (Rule rule : new LinkedHashSet<>(rules)) {
            Set<Set<Rule>> more = new LinkedHashSet<>();
            for (Set<Rule> each : subsets) {
                Set<Rule> extended = new HashSet<>(each);
                extended.add(rule);
                more.add(Set.copyOf(extended));
                if (!needed.test(rule)) {
                    more.add(each);
                }
            }
            subsets = more;
        }
        return subsets;
    }
}
