// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCoverage;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition.Received;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.run.Event;
import rbcast.algorithm.run.Run;
import rbcast.algorithm.simulation.Simulation;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.trace.Arrow.Fate;
import rbcast.testing.RandomRuns;

/** What a trace says is what the interpreter does, told by itself. */
class TraceProperties {

    @Property
    void everyReceiptHasTheArrowOfAnEarlierSending(@ForAll("runs") Simulation simulation) {
        Trace trace = simulation.trace();

        for (Moment moment : trace.moments()) {
            List<Arrow> ending = trace.arrows().stream()
                    .filter(arrow -> arrow.received().equals(OptionalInt.of(moment.number()))).toList();
            if (moment.event() instanceof Event.Receive receive) {
                assertThat(ending).hasSize(1);
                Arrow arrow = ending.get(0);
                assertThat(arrow.sent()).isLessThan(moment.number());
                assertThat(arrow.receiver()).isEqualTo(receive.process());
                assertThat(arrow.sender()).isEqualTo(receive.sender());
                assertThat(arrow.type()).isEqualTo(receive.type());
                assertThat(trace.moments().get(arrow.sent()).process()).isEqualTo(receive.sender());
                assertThat(trace.moments().get(arrow.sent()).message()).contains(receive.type());
            } else {
                assertThat(ending).isEmpty();
            }
        }
    }

    @Property
    void theEventsAreThoseOfTheInterpreterStepByStep(@ForAll("runs") Simulation simulation) {
        Trace trace = simulation.trace();
        List<Event> expected = new ArrayList<>();
        Run run = start(simulation, expected);

        for (int step = 0; step < simulation.steps().size(); step++) {
            assertThat(run.perform(simulation.steps().get(step))).isTrue();
            int now = step;
            assertThat(trace.moments().stream().filter(moment -> moment.step() <= now).map(Moment::event))
                    .containsExactlyElementsOf(expected);
        }
        assertThat(trace.moments()).hasSize(expected.size());
    }

    @Property
    void theCountsAreThoseOfTheInterpreter(@ForAll("runs") Simulation simulation) {
        Trace trace = simulation.trace();
        SystemModel system = trace.system();
        Run run = start(simulation, new ArrayList<>());

        for (int step = 0; step < trace.schedule().size(); step++) {
            run.perform(trace.schedule().get(step));
            for (Moment moment : trace.moments()) {
                for (Tally tally : moment.step() == step ? moment.tallies() : List.<Tally>of()) {
                    assertThat(trace.algorithm().action(tally.site())).satisfies(action -> assertThat(
                            Algorithm.awaitedType(action)).hasValue(tally.type()));
                    if (trace.algorithm().action(tally.site()).condition() instanceof Received condition) {
                        assertThat(tally.count()).isEqualTo(run.of(moment.event().content())
                                .received(moment.process(), trace.algorithm().numberOf(tally.type())));
                        assertThat(tally.required())
                                .isEqualTo(condition.threshold().leastCount(system.n(), system.f()));
                    }
                    assertThat(tally.isReached() || moment.event() instanceof Event.Receive).isTrue();
                }
            }
        }
    }

    @Property
    void aTraceReplaysToItself(@ForAll("runs") Simulation simulation) {
        Trace trace = simulation.trace();
        Trace settled = Trace.settled(simulation.algorithm(), simulation.system(), simulation.situation(),
                simulation.steps());

        assertThat(again(trace)).isEqualTo(trace);
        assertThat(again(settled)).isEqualTo(settled);
        assertThat(settled.schedule().subList(0, trace.schedule().size())).isEqualTo(trace.schedule());
    }

    private static Trace again(Trace trace) {
        return Trace.of(trace.algorithm(), trace.system(), trace.situation(), trace.schedule());
    }

    @Property
    void settlingInStepsIsTheSettlingOfTheInterpreter(@ForAll("runs") Simulation simulation) {
        List<Event> expected = new ArrayList<>();
        Run run = start(simulation, expected);
        simulation.steps().forEach(run::perform);
        run.settle();

        Trace settled = Trace.settled(simulation.algorithm(), simulation.system(), simulation.situation(),
                simulation.steps());

        assertThat(settled.moments().stream().map(Moment::event)).containsExactlyElementsOf(expected);
        assertThat(settled.findings().stream().filter(finding -> finding.outcome() == Finding.Outcome.VIOLATED)
                .map(Finding::property)).containsExactlyElementsOf(run.violations());
        assertThat(settled.findings()).extracting(Finding::outcome).doesNotContain(Finding.Outcome.OPEN);
    }

    @Property
    void whatHasNotArrivedIsInTransitOrWasKeptBackByACrash(@ForAll("runs") Simulation simulation) {
        Trace trace = simulation.trace();
        Run run = start(simulation, new ArrayList<>());
        simulation.steps().forEach(run::perform);

        for (int process = 0; process < trace.system().n(); process++) {
            for (int type = 0; type < trace.algorithm().types().size(); type++) {
                int receiver = process;
                var wanted = trace.algorithm().types().get(type);
                for (int content = 0; content < trace.system().contents(); content++) {
                    int number = content;
                    assertThat(trace.arrows().stream().filter(arrow -> arrow.fate() == Fate.IN_TRANSIT
                            && arrow.receiver() == receiver && arrow.type().equals(wanted)
                            && arrow.content() == number)).hasSize(run.of(content).inTransit(process, type));
                }
            }
        }
        trace.arrows().stream().filter(arrow -> arrow.fate() == Fate.PREVENTED).forEach(arrow -> {
            assertThat(trace.lanes().get(arrow.sender()).crashed()).isPresent();
            assertThat(trace.moments().get(arrow.sent()).step())
                    .isEqualTo(trace.moments().get(trace.lanes().get(arrow.sender()).crashed().getAsInt()).step());
        });
        trace.lanes().forEach(lane -> {
            assertThat(lane.isCorrect()).isEqualTo(run.isCorrect(lane.process()));
            assertThat(lane.crashed().isPresent()).isEqualTo(run.isCrashed(lane.process()));
            assertThat(lane.delivered().isPresent()).isEqualTo(IntStream.range(0, trace.system().contents())
                    .anyMatch(content -> run.of(content).hasDelivered(lane.process())));
        });
    }

    /** Few tries would not come there by chance, so their number does not depend on how thorough a build is. */
    @Property(tries = 2000)
    void theRunsReachEveryCorner(@ForAll("runs") Simulation simulation) {
        Trace trace = simulation.trace();

        Statistics.label("events").collect(trace.moments().isEmpty() ? "none" : "some")
                .coverage(coverage -> some(coverage, "none", "some"));
        count("lie", trace.arrows().stream().anyMatch(Arrow::lie));
        count("crash", trace.lanes().stream().anyMatch(lane -> lane.crashed().isPresent()));
        count("kept back", trace.arrows().stream().anyMatch(arrow -> arrow.fate() == Fate.PREVENTED));
        count("lost", trace.arrows().stream().anyMatch(arrow -> arrow.fate() == Fate.LOST));
        count("in transit", trace.arrows().stream().anyMatch(arrow -> arrow.fate() == Fate.IN_TRANSIT));
        count("violation", trace.showsViolation());
        count("threshold of more than one", trace.moments().stream().flatMap(moment -> moment.tallies().stream())
                .anyMatch(tally -> tally.required() > 1 && tally.isReached()));
        count("settled", simulation.isSettled());
    }

    private static void count(String what, boolean seen) {
        Statistics.label(what).collect(seen ? "yes" : "no").coverage(coverage -> some(coverage, "yes", "no"));
    }

    private static void some(StatisticsCoverage coverage, String... values) {
        for (String value : values) {
            coverage.check(value).count(count -> count > 0);
        }
    }

    private static Run start(Simulation simulation, List<Event> events) {
        return new Run(new CompiledAlgorithm(simulation.algorithm(), simulation.system()), simulation.situation(),
                events::add);
    }

    @Provide
    Arbitrary<Simulation> runs() {
        return RandomRuns.in(5);
    }
}
