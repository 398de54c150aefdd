// SPDX-License-Identifier: EPL-2.0
package rbcast.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.testing.LiteratureAlgorithms.withoutGuards;

import java.util.EnumSet;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.run.Run;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Replay;
import rbcast.algorithm.verdict.Verdict;

/** Laws of several contents, by a brute force that knows nothing but what the interpreter offers. */
class ContentsProperties {

    private static final Set<rbcast.algorithm.system.Property> ALL =
            EnumSet.allOf(rbcast.algorithm.system.Property.class);
    private static final Set<rbcast.algorithm.system.Property> CONSISTENCY =
            EnumSet.of(rbcast.algorithm.system.Property.RB_CONSISTENCY);
    private static final Set<rbcast.algorithm.system.Property> OF_ONE_CONTENT = EnumSet.complementOf(
            EnumSet.of(rbcast.algorithm.system.Property.RB_CONSISTENCY));
    private static final BruteForceOracle ORACLE = new BruteForceOracle().withBound(30_000);

    private static String verdict(Algorithm algorithm, SystemModel system,
            Set<rbcast.algorithm.system.Property> properties) {
        Verdict verdict = ORACLE.verify(algorithm, system, properties);
        Assume.that(!(verdict instanceof Verdict.Inconclusive));
        if (verdict instanceof Verdict.Violated violated) {
            assertThat(Replay.of(algorithm, violated.counterexample()).violated()).contains(violated.property());
        }
        return verdict.toString();
    }

    private static SystemModel with(SystemModel system, int contents) {
        return new SystemModel(system.mode(), system.n(), system.f(), contents);
    }

    @Property
    void guardsSayNothingWhereThereIsOneContent(@ForAll("guarded") Algorithm algorithm,
            @ForAll("anySystem") SystemModel system) {
        assertThat(verdict(algorithm, system, ALL)).isEqualTo(verdict(withoutGuards(algorithm), system, ALL));
    }

    @Property
    void withOneContentEverythingIsConsistent(@ForAll("guarded") Algorithm algorithm,
            @ForAll("anySystem") SystemModel system) {
        assertThat(verdict(algorithm, system, CONSISTENCY)).isEqualTo("verified");
    }

    @Property
    void withoutGuardsContentsNeverMeet(@ForAll("guarded") Algorithm algorithm,
            @ForAll("byzantine") SystemModel system) {
        Algorithm free = withoutGuards(algorithm);

        assertThat(verdict(free, with(system, 2), OF_ONE_CONTENT)).isEqualTo(verdict(free, system, OF_ONE_CONTENT));
    }

    @Property
    void withoutGuardsConsistencyIsLostAsSoonAsABroadcasterThatLiesCanMakeAnybodyDeliver(
            @ForAll("guarded") Algorithm algorithm, @ForAll("byzantine") SystemModel system) {
        Algorithm free = withoutGuards(algorithm);
        boolean letsThrough = letsThrough(free, system);

        assertThat(verdict(free, with(system, 2), CONSISTENCY)).isEqualTo(letsThrough ? "violated" : "verified");
        Statistics.label("lets contents through").collect(letsThrough);
    }

    /** Deliveries grow with what liars send, so that all of them sending everything shows what they can bring about. */
    private static boolean letsThrough(Algorithm algorithm, SystemModel system) {
        if (system.f() == 0) {
            return false;
        }
        Run run = new Run(new CompiledAlgorithm(algorithm, system), new Situation(Kind.FAULTY_BROADCASTER, system.f()));
        for (int receiver = 0; receiver < system.n(); receiver++) {
            for (int sender = 0; sender < system.n(); sender++) {
                for (int type = 0; !run.isCorrect(sender) && type < algorithm.types().size(); type++) {
                    run.perform(Step.receive(receiver, sender, type));
                }
            }
        }
        run.settle();
        boolean delivered = false;
        for (int process = 0; process < system.n(); process++) {
            delivered |= run.isCorrect(process) && run.hasDelivered(process);
        }
        return delivered;
    }

    @Property
    void whatIsViolatedWithTwoContentsIsViolatedWithThree(@ForAll("guarded") Algorithm algorithm,
            @ForAll("byzantine") SystemModel system,
            @ForAll("properties") Set<rbcast.algorithm.system.Property> properties) {
        Assume.that(verdict(algorithm, with(system, 2), properties).equals("violated"));

        assertThat(verdict(algorithm, with(system, 3), properties)).isEqualTo("violated");
    }

    @Property
    void countsOfSendersDecideAsTheSendersThemselvesDo(@ForAll("guarded") Algorithm algorithm,
            @ForAll("byzantine") SystemModel system) {
        SystemModel two = with(system, 2);
        Verdict exact = ORACLE.withExactStates().verify(algorithm, two, ALL);
        Assume.that(!(exact instanceof Verdict.Inconclusive));

        assertThat(ORACLE.verify(algorithm, two, ALL)).hasToString(exact.toString());
    }

    @Provide
    Arbitrary<Algorithm> guarded() {
        return RbcastArbitraries.algorithms(RandomAlgorithms.small().guardedToo());
    }

    @Provide
    Arbitrary<SystemModel> byzantine() {
        return RbcastArbitraries.systems(3, FailureMode.BYZANTINE);
    }

    @Provide
    Arbitrary<SystemModel> anySystem() {
        return RbcastArbitraries.systems(3);
    }

    @Provide
    Arbitrary<Set<rbcast.algorithm.system.Property>> properties() {
        return Arbitraries.of(rbcast.algorithm.system.Property.class).set().ofMinSize(1);
    }
}
