// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.space;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.synthesis.PaperSpaces.change;
import static rbcast.synthesis.PaperSpaces.sizes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.Once;
import rbcast.algorithm.run.CompiledActions;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.run.Run;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.SystemModel;

/** Where contents meet, actions that would not have acted at any moment of a run leave it what it is. */
class GuardedRemedyProperties {

    private static final int STEPS = 40;

    private static SynthesisSpecification space(SystemModel system) {
        return change(SynthesisSpecification.paper("Guarded", List.of(system))).types(3).receive(sizes(1, 6))
                .without(Heuristic.GH1, Heuristic.GH4, Heuristic.GH7, Heuristic.GH8)
                .receive(rules -> rules.withActions(1, 6).withGuards(EnumSet.allOf(Once.class))
                        .withConditions(true, rules.thresholds(), true)).done();
    }

    @Provide
    Arbitrary<SystemModel> systems() {
        return Arbitraries.of(new SystemModel(FailureMode.BYZANTINE, 3, 1, 2),
                new SystemModel(FailureMode.BYZANTINE, 4, 1, 2), new SystemModel(FailureMode.BYZANTINE, 4, 2, 3));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatNeverWouldHaveActedChangesNoStep(@ForAll("systems") SystemModel system, @ForAll Random random) {
        Drafts drafts = new Drafts(space(system));
        Draft draft = drafts.random(random, 6);
        Assume.that(draft.handler() == HandlerKind.RECEIVE && !draft.isComplete() && draft.typesSent() > 0);
        CompiledActions programs = drafts.space.programs(system);
        CompiledAlgorithm program = draft.program(programs);
        Assume.that(program.contentsMeet());
        List<Situation> situations = system.situations();
        Situation situation = situations.get(random.nextInt(situations.size()));
        List<Step> schedule = possible(program, situation, random, draft.typesSent());
        BitSet acting = programs.actingDuring(program, situation, schedule);
        note(programs, program, situation, schedule, acting);

        List<Integer> others = new ArrayList<>(IntStream.range(0, drafts.space.stop())
                .filter(action -> !acting.get(action) && drafts.space.awaitedType(action) < draft.typesSent())
                .boxed().toList());
        Collections.shuffle(others, random);
        others.stream().limit(4).forEach(draft::add);

        assertThat(states(draft.program(programs), situation, schedule))
                .isEqualTo(states(program, situation, schedule));
    }

    /** Steps that are possible for the algorithm, each when its turn comes. */
    private static List<Step> possible(CompiledAlgorithm program, Situation situation, Random random, int types) {
        SystemModel system = program.system();
        Run run = new Run(program, situation);
        return Stream.concat(Stream.of(Step.broadcast()), Stream.generate(() -> Step.receive(
                random.nextInt(system.n()), random.nextInt(system.n()), random.nextInt(types),
                random.nextInt(system.contents()))).limit(STEPS)).filter(run::perform).toList();
    }

    private static List<String> states(CompiledAlgorithm program, Situation situation, List<Step> schedule) {
        Run run = new Run(program, situation);
        Stream<String> during = schedule.stream().map(step -> run.perform(step) + state(run));
        List<String> states = during.toList();
        run.settle();
        return Stream.concat(states.stream(), Stream.of(state(run))).toList();
    }

    private static String state(Run run) {
        return IntStream.range(0, run.program().system().contents()).mapToObj(content -> run.of(content).toString())
                .toList().toString();
    }

    /** How often an action matters during the run and not at its end. */
    private static void note(CompiledActions programs, CompiledAlgorithm program, Situation situation,
            List<Step> schedule, BitSet acting) {
        Run end = new Run(program, situation);
        schedule.forEach(end::perform);
        end.settle();
        boolean earlier = acting.stream().anyMatch(action -> !programs.wouldChange(end, action));
        Statistics.label("would have acted earlier only").collect(earlier);
        Statistics.label("would have acted earlier only").coverage(reached ->
                reached.check(true).percentage(share -> share > 5));
    }
}
