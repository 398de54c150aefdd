// SPDX-License-Identifier: EPL-2.0
package rbcast.proof.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Situation;
import rbcast.proof.logic.Query.Assertion;
import rbcast.proof.model.Scene.Adversary;
import rbcast.testing.RandomAlgorithms;
import rbcast.testing.RbcastArbitraries;

/**
 * Lemma 11 of docs/proofs.md: a class of processes can be as it is, for some messages of liars that are tried one after
 * the other, where and only where the formulas say so that do not mention these messages.
 */
class LiarsProperties {

    private static final int MOST_FAULTY = 2;
    private static final int MEMBERS = 3;

    @Property
    void whatSomeLiarsBringAboutIsWhatTheFormulasSay(@ForAll("algorithms") Algorithm algorithm,
            @ForAll("situations") Situation.Kind kind, @ForAll Random random) throws TooComplex {
        int contents = 1 + random.nextInt(2);
        Program program = new Program(algorithm, contents, IntStream.range(0, contents).boxed()
                .collect(Collectors.toSet()), threshold -> !Program.alwaysAsksForMessages(threshold));
        Scene scene = new Scene(FailureMode.BYZANTINE, kind, Adversary.ANY);
        List<ProcessClass> classes = new ArrayList<>();
        for (Role role : scene.roles()) {
            classes.addAll(new Outcomes(program, 10_000).classes(role, Set.of()));
        }
        for (int i = 0; i < 10; i++) {
            Crowd crowd = Crowd.of(program, scene, classes, random);
            for (ProcessClass each : crowd.present()) {
                State before = State.endWithout(crowd.someDeeds(random));
                boolean expected = crowd.isPossible(each, before);
                assertThat(says(crowd, each, before)).as("%s, %s: %s, %s", algorithm, kind, each, crowd.values())
                        .isEqualTo(expected);
                Statistics.label("possible").collect(expected);
            }
        }
    }

    /** Closed, supported, and with a reason in that state for something that was not done in it. */
    private static boolean says(Crowd crowd, ProcessClass each, State before) {
        Counts counts = new Counts(crowd.program(), crowd.scene(), crowd.classes());
        Map<String, Long> values = new HashMap<>(crowd.values());
        for (Assertion definition : counts.bounds()) {
            define(definition, counts.variables().keySet(), values);
        }
        Behaviour behaviour = new Behaviour(crowd.program(), counts);
        return behaviour.closed(each).holds(values::get) && behaviour.supported(each).holds(values::get)
                && behaviour.reasons(each).stream().filter(reason -> reason.effect().stream()
                        .anyMatch(fact -> State.END.has(each, fact) && !before.has(each, fact)))
                        .anyMatch(reason -> reason.holds(before).holds(values::get));
    }

    /** Each of these assertions defines one variable more: the only value with which it holds is tried for. */
    private static void define(Assertion definition, Set<String> names, Map<String, Long> values) {
        String name = names.stream().filter(each -> definition.meaning().startsWith(each + " is ")).findFirst()
                .orElseThrow();
        for (long value = -200; value <= 200; value++) {
            values.put(name, value);
            if (definition.formula().holds(values::get)) {
                return;
            }
        }
        throw new AssertionError(definition);
    }

    /** Processes of some classes, by numbers, and what each of them can have received. */
    private record Crowd(Program program, Scene scene, List<ProcessClass> classes, Map<String, Long> values) {

        static Crowd of(Program program, Scene scene, List<ProcessClass> classes, Random random) {
            Map<String, Long> values = new HashMap<>();
            classes.forEach(each -> values.put(each.sizeName(), 0L));
            for (int i = 0; i < MEMBERS; i++) {
                ProcessClass each = classes.get(random.nextInt(classes.size()));
                values.merge(each.sizeName(), each.role().broadcasts() ? 0L : 1L + random.nextInt(2), Long::sum);
            }
            classes.stream().filter(each -> each.role().broadcasts()).findAny().ifPresent(any -> {
                List<ProcessClass> broadcasters = classes.stream().filter(each -> each.role().broadcasts()).toList();
                values.put(broadcasters.get(random.nextInt(broadcasters.size())).sizeName(), 1L);
            });
            long least = scene.kind() == Situation.Kind.CORRECT_BROADCASTER ? 0 : 1;
            long faulty = least + random.nextInt((int) (MOST_FAULTY + 1 - least));
            long correct = values.values().stream().mapToLong(Long::longValue).sum();
            values.put(Scene.FAULTY, faulty);
            values.put(Scene.F, faulty + random.nextInt(2));
            values.put(Scene.N, correct + faulty);
            return new Crowd(program, scene, classes, values);
        }

        List<ProcessClass> present() {
            return classes.stream().filter(each -> size(each) > 0).toList();
        }

        private long size(ProcessClass each) {
            return values.get(each.sizeName());
        }

        Set<State.Deed> someDeeds(Random random) {
            Set<State.Deed> deeds = new HashSet<>();
            present().forEach(each -> each.outcome().stream().filter(any -> random.nextBoolean())
                    .forEach(fact -> deeds.add(new State.Deed(each, fact))));
            return deeds;
        }

        /** Whether any messages of liars fit the class, and give it a reason in that state for what it had not done. */
        boolean isPossible(ProcessClass each, State before) {
            return lies(program.messages()).stream().anyMatch(lies -> isClosed(each, lies)
                    && each.outcome().stream().allMatch(fact -> hasReason(each, fact, State.END, lies))
                    && each.outcome().stream().filter(fact -> !before.has(each, fact))
                            .anyMatch(fact -> hasReason(each, fact, before, lies)));
        }

        /** Of each message some from liars, the broadcaster's own among them or not. */
        private record Lie(int number, boolean broadcasters) {
        }

        private List<Map<Message, Lie>> lies(List<Message> messages) {
            List<Map<Message, Lie>> all = List.of(Map.of());
            for (Message message : messages) {
                List<Map<Message, Lie>> more = new ArrayList<>();
                for (Map<Message, Lie> some : all) {
                    for (Lie lie : lies(message)) {
                        Map<Message, Lie> extended = new HashMap<>(some);
                        extended.put(message, lie);
                        more.add(extended);
                    }
                }
                all = more;
            }
            return all;
        }

        private List<Lie> lies(Message message) {
            List<Lie> lies = new ArrayList<>(List.of(new Lie(0, false)));
            if (scene.allows(program, message)) {
                boolean lyingBroadcaster = scene.kind() != Situation.Kind.CORRECT_BROADCASTER;
                for (int number = 1; number <= values.get(Scene.FAULTY); number++) {
                    if (!lyingBroadcaster || number < values.get(Scene.FAULTY)) {
                        lies.add(new Lie(number, false));
                    }
                    if (lyingBroadcaster) {
                        lies.add(new Lie(number, true));
                    }
                }
            }
            return lies;
        }

        private boolean isClosed(ProcessClass each, Map<Message, Lie> lies) {
            return program.rules(each.role().broadcasts()).stream().noneMatch(rule -> !each.isShut(rule)
                    && !each.outcome().containsAll(rule.effect()) && can(each, rule, State.END, lies));
        }

        private boolean hasReason(ProcessClass each, Fact fact, State state, Map<Message, Lie> lies) {
            return program.rules(each.role().broadcasts()).stream().anyMatch(rule -> rule.effect().contains(fact)
                    && each.mayHaveDone(rule) && can(each, rule, state, lies));
        }

        private boolean can(ProcessClass each, Rule rule, State state, Map<Message, Lie> lies) {
            if (rule.moment() == Rule.Moment.RECEIPT && !state.has(each, Fact.touched(rule.content()))) {
                return false;
            }
            boolean start = rule.moment() == Rule.Moment.START;
            if (rule.need() instanceof Rule.Wait.Count count) {
                long received = start ? 0 : received(each, count.message(), state)
                        + lies.get(count.message()).number();
                return reaches(received, count.threshold());
            }
            return !(rule.need() instanceof Rule.Wait.FromBroadcaster from)
                    || !start && hears(each, from.message(), state, lies);
        }

        private boolean reaches(long received, rbcast.algorithm.Threshold threshold) {
            long bound = threshold.n() * values.get(Scene.N) + threshold.f() * values.get(Scene.F)
                    + threshold.constant();
            return threshold.strict() ? received * threshold.divisor() > bound
                    : received * threshold.divisor() >= bound;
        }

        private long received(ProcessClass by, Message message, State state) {
            long others = classes.stream().filter(each -> state.has(each, Fact.toOthers(message)))
                    .mapToLong(each -> size(each) - (each.equals(by) ? 1 : 0)).sum();
            return others + (state.has(by, Fact.toItself(message)) ? 1 : 0);
        }

        private boolean hears(ProcessClass by, Message message, State state, Map<Message, Lie> lies) {
            if (scene.kind() != Situation.Kind.CORRECT_BROADCASTER) {
                return lies.get(message).broadcasters();
            }
            return by.role().broadcasts() ? state.has(by, Fact.toItself(message)) : classes.stream().anyMatch(each ->
                    each.role().broadcasts() && size(each) > 0 && state.has(each, Fact.toOthers(message)));
        }
    }

    @Provide
    Arbitrary<Algorithm> algorithms() {
        return RbcastArbitraries.algorithms(RandomAlgorithms.small().guardedToo());
    }

    @Provide
    Arbitrary<Situation.Kind> situations() {
        return Arbitraries.of(Situation.Kind.class);
    }
}
