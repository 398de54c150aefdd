// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.run.Choices;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.run.Run;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.SystemModel;
import rbcast.testing.RandomAlgorithms;
import rbcast.testing.RbcastArbitraries;

class ShorteningProperties {

    @Property
    void aShortenedCounterexampleStillRefutesAndNoStepCanBeSpared(@ForAll("algorithms") Algorithm algorithm,
            @ForAll("systems") SystemModel system, @ForAll Random random) {
        CompiledAlgorithm program = new CompiledAlgorithm(algorithm, system);
        Situation situation = system.situations().get(random.nextInt(system.situations().size()));
        List<Step> walk = randomWalk(new Run(program, situation), random);
        Run end = new Run(program, situation);
        walk.forEach(end::perform);
        end.settle();
        Assume.that(!end.violations().isEmpty());
        var property = end.violations().iterator().next();

        Counterexample shortened = Shortening.of(program, new Counterexample(system, situation, property, walk));

        assertThat(Replay.refutes(program, shortened, Set.of(property))).isTrue();
        assertThat(Replay.of(algorithm, shortened).performed()).isEqualTo(shortened.schedule().size());
        for (int i = 0; i < shortened.schedule().size(); i++) {
            List<Step> fewer = new ArrayList<>(shortened.schedule());
            fewer.remove(i);
            Counterexample shorter = new Counterexample(system, situation, property, fewer);
            assertThat(Replay.refutes(program, shorter, Set.of(property))).isFalse();
        }
    }

    private static List<Step> randomWalk(Run run, Random random) {
        List<Step> walk = new ArrayList<>();
        List<Step> choices = Choices.of(run);
        while (!choices.isEmpty() && walk.size() < 30) {
            Step step = choices.get(random.nextInt(choices.size()));
            run.perform(step);
            walk.add(step);
            choices = Choices.of(run);
        }
        return walk;
    }

    @Provide
    Arbitrary<Algorithm> algorithms() {
        return RbcastArbitraries.algorithms(RandomAlgorithms.small());
    }

    @Provide
    Arbitrary<SystemModel> systems() {
        return RbcastArbitraries.systems(5);
    }
}
