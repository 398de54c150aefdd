// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import rbcast.algorithm.run.Choices;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.run.CrashPoint;
import rbcast.algorithm.run.CrashSite;
import rbcast.algorithm.run.Run;
import rbcast.algorithm.run.Step;
import rbcast.testing.RandomRuns;

class SimulationProperties {

    /** Every step without a crash inside of a handler that has a meaning at all is tried. */
    @Property
    void theMovesAreExactlyTheStepsThatTheInterpreterWouldDo(@ForAll("runs") Simulation simulation) {
        List<Step> possible = new ArrayList<>();
        for (Step step : everyPlainStep(simulation)) {
            Run run = interpreter(simulation);
            if (run.perform(step)) {
                possible.add(step);
            }
        }

        assertThat(simulation.moves()).extracting(Move::step).containsExactlyInAnyOrderElementsOf(possible);
    }

    @Property
    void whatIsImpossibleSaysWhyAndNothingElseDoes(@ForAll("runs") Simulation simulation) {
        List<Step> moves = simulation.moves().stream().map(Move::step).toList();

        for (Step step : everyPlainStep(simulation)) {
            assertThat(simulation.obstacle(step).isEmpty()).isEqualTo(moves.contains(step));
            if (!moves.contains(step)) {
                assertThatThrownBy(() -> simulation.after(step)).isInstanceOf(IllegalArgumentException.class)
                        .hasMessage(simulation.obstacle(step).orElseThrow());
            }
        }
    }

    /** Together with the moves, the places and what a SEND may still reach there are all choices. */
    @Property
    void crashSitesDescribeEveryCrashInsideOfAHandler(@ForAll("runs") Simulation simulation) {
        List<Step> described = new ArrayList<>();
        for (Move move : simulation.moves()) {
            if (move.kind() != Move.Kind.CRASH && move.kind() != Move.Kind.LOSE) {
                described.add(move.step());
                simulation.crashSites(move.step()).forEach(site -> described.addAll(crashes(move.step(), site)));
            }
        }

        assertThat(described).containsExactlyInAnyOrderElementsOf(Choices.of(interpreter(simulation)));
    }

    private static List<Step> crashes(Step step, CrashSite site) {
        List<Step> crashes = new ArrayList<>();
        for (int subset = 0; subset < 1 << site.reachable().size(); subset++) {
            List<Integer> reached = new ArrayList<>();
            for (int place = 0; place < site.reachable().size(); place++) {
                if ((subset & 1 << place) != 0) {
                    reached.add(site.reachable().get(place));
                }
            }
            CrashPoint crash = new CrashPoint(site.action(), reached);
            crashes.add(step instanceof Step.Receive receive
                    ? Step.receive(receive.receiver(), receive.sender(), receive.type(), crash)
                    : Step.broadcast(crash));
        }
        return crashes;
    }

    @Property
    void whoeverGoesBackComesToTheSameStatesAgain(@ForAll("runs") Simulation simulation, @ForAll Random random) {
        int place = random.nextInt(simulation.steps().size() + 1);
        Simulation before = simulation.back(place);
        Simulation branch = before.moves().isEmpty() ? before : before.after(before.moves().get(0).step());

        assertThat(before.steps()).isEqualTo(simulation.steps().subList(0, place));
        assertThat(before.afterAll(simulation.steps().subList(place, simulation.steps().size())))
                .as("the branch %s does not disturb it", branch).isEqualTo(simulation);
        assertThat(simulation.back(simulation.steps().size()).moves()).isEqualTo(simulation.moves());
    }

    @Property
    void theShortestEndIsAnEnd(@ForAll("runs") Simulation simulation) {
        Simulation end = simulation.settled();

        assertThat(end.isSettled()).isTrue();
        assertThat(end.back(simulation.steps().size())).isEqualTo(simulation);
        assertThat(end.settled()).isEqualTo(end);
    }

    @Property
    void equalSeedsMakeEqualRunsThatComeToAnEnd(@ForAll("runs") Simulation simulation, @ForAll long seed) {
        Simulation played = new Dice(seed).play(simulation, Integer.MAX_VALUE);

        assertThat(played.isSettled()).isTrue();
        assertThat(new Dice(seed).play(simulation, Integer.MAX_VALUE)).isEqualTo(played).hasSameHashCodeAs(played);
    }

    private static Run interpreter(Simulation simulation) {
        Run run = new Run(new CompiledAlgorithm(simulation.algorithm(), simulation.system()), simulation.situation());
        simulation.steps().forEach(run::perform);
        return run;
    }

    /** One process, type and content too many on either side, too. */
    private static List<Step> everyPlainStep(Simulation simulation) {
        List<Step> steps = new ArrayList<>(List.of(Step.broadcast()));
        for (int process = -1; process <= simulation.system().n(); process++) {
            steps.add(Step.crash(process));
            for (int sender = -1; sender <= simulation.system().n(); sender++) {
                for (int type = -1; type <= simulation.algorithm().types().size(); type++) {
                    steps.add(Step.lose(process, sender, type));
                    for (int content = -1; content <= simulation.system().contents(); content++) {
                        steps.add(Step.receive(process, sender, type, content));
                    }
                }
            }
        }
        return steps;
    }

    @Provide
    Arbitrary<Simulation> runs() {
        return RandomRuns.in(4);
    }
}
