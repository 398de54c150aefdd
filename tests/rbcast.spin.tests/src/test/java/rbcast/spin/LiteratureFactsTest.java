// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.algorithm.system.Property.RB_AGREEMENT;
import static rbcast.algorithm.system.Property.RB_CONSISTENCY;
import static rbcast.algorithm.system.Property.RB_INTEGRITY;
import static rbcast.algorithm.system.Property.RB_UNIFORM_AGREEMENT;
import static rbcast.algorithm.system.Property.RB_VALIDITY;
import static rbcast.testing.LiteratureAlgorithms.BRACHA;
import static rbcast.testing.LiteratureAlgorithms.CONSISTENT;
import static rbcast.testing.LiteratureAlgorithms.IMBS_RAYNAL;
import static rbcast.testing.LiteratureAlgorithms.UNIFORM;
import static rbcast.testing.LiteratureAlgorithms.UNIFORM_WITHOUT_MAJORITY;
import static rbcast.testing.LiteratureAlgorithms.withoutGuards;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_3;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_4;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Verdict;

/** What the literature says of a Byzantine broadcaster that mixes two contents. */
class LiteratureFactsTest {

    private static final Set<Property> FOUR = EnumSet.of(RB_VALIDITY, RB_AGREEMENT, RB_INTEGRITY, RB_CONSISTENCY);

    private static SystemModel two(int n, int f) {
        return new SystemModel(FailureMode.BYZANTINE, n, f, 2);
    }

    private static Verdict verdict(Algorithm algorithm, SystemModel system, Set<Property> properties) {
        return SpinOracle.usual().verify(algorithm, system, properties, Cancellation.NEVER);
    }

    /** The properties that hold; of the others none does. */
    static List<Arguments> facts() {
        return List.of(Arguments.of("Bracha at its bound", BRACHA, two(4, 1), FOUR),
                Arguments.of("Bracha below its bound", BRACHA, two(3, 1), EnumSet.of(RB_INTEGRITY, RB_CONSISTENCY)),
                Arguments.of("Bracha without guards", withoutGuards(BRACHA), two(4, 1),
                        EnumSet.of(RB_VALIDITY, RB_AGREEMENT, RB_INTEGRITY)),
                Arguments.of("consistent broadcast", CONSISTENT, two(4, 1),
                        EnumSet.of(RB_VALIDITY, RB_INTEGRITY, RB_CONSISTENCY)),
                Arguments.of("Imbs and Raynal at their bound", IMBS_RAYNAL, two(6, 1), FOUR),
                Arguments.of("Algorithm 3 of the paper", ALGORITHM_3, two(4, 1),
                        EnumSet.of(RB_VALIDITY, RB_AGREEMENT, RB_INTEGRITY)),
                Arguments.of("Algorithm 4 of the paper", ALGORITHM_4, two(4, 1),
                        EnumSet.of(RB_VALIDITY, RB_AGREEMENT, RB_INTEGRITY)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("facts")
    void theseHoldAndTheOthersDoNot(String what, Algorithm algorithm, SystemModel system, Set<Property> hold) {
        assertThat(verdict(algorithm, system, hold)).as("%s", hold).hasToString("verified");
        for (Property property : FOUR) {
            if (!hold.contains(property)) {
                assertThat(verdict(algorithm, system, Set.of(property))).as("%s", property).hasToString("violated");
            }
        }
    }

    static List<Arguments> uniform() {
        return List.of(Arguments.of(UNIFORM, FailureMode.CRASH, 5, 2, "verified"),
                Arguments.of(UNIFORM, FailureMode.OMISSION, 5, 2, "verified"),
                Arguments.of(UNIFORM, FailureMode.CRASH, 4, 2, "violated"),
                Arguments.of(UNIFORM, FailureMode.OMISSION, 4, 2, "violated"),
                Arguments.of(UNIFORM_WITHOUT_MAJORITY, FailureMode.CRASH, 5, 2, "verified"),
                Arguments.of(UNIFORM_WITHOUT_MAJORITY, FailureMode.OMISSION, 5, 2, "verified"),
                Arguments.of(UNIFORM_WITHOUT_MAJORITY, FailureMode.CRASH, 4, 2, "verified"),
                Arguments.of(UNIFORM_WITHOUT_MAJORITY, FailureMode.OMISSION, 4, 2, "violated"));
    }

    /** Crashes and omissions differ where two halves of the processes may not hear of each other. */
    @ParameterizedTest
    @MethodSource("uniform")
    void agreementThatIsUniformTakesAMajorityWhereMessagesAreLost(Algorithm algorithm, FailureMode mode, int n,
            int f, String verdict) {
        Set<Property> properties = EnumSet.of(RB_VALIDITY, RB_AGREEMENT, RB_INTEGRITY, RB_UNIFORM_AGREEMENT);
        List<Engine> engines = mode == FailureMode.CRASH ? List.of(Engine.TABLE_DRIVEN)
                : List.of(Engine.TABLE_DRIVEN, Engine.ADVERSARY_FIRST);

        for (Engine engine : engines) {
            assertThat(SpinOracle.usual().with(engine).verify(algorithm, new SystemModel(mode, n, f), properties,
                    Cancellation.NEVER)).as("%s", engine).hasToString(verdict);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TABLE_DRIVEN", "ADVERSARY_FIRST", "STANDALONE"})
    void everyWayOfAskingKnowsThatEchoesOfEverybodyAreConsistent(Engine engine) {
        assertThat(SpinOracle.usual().with(engine).verify(CONSISTENT, two(3, 1), Set.of(RB_CONSISTENCY),
                Cancellation.NEVER)).hasToString("verified");
    }

    @Test
    void belowTheirBoundImbsAndRaynalLoseSomething() {
        assertThat(verdict(IMBS_RAYNAL, two(5, 1), FOUR)).hasToString("violated");
    }
}
