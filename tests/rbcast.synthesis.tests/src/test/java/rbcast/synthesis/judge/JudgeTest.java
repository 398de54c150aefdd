// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.synthesis.PaperSpaces.BYZANTINE;
import static rbcast.synthesis.PaperSpaces.CRASH;
import static rbcast.synthesis.PaperSpaces.NO_FAILURE;
import static rbcast.synthesis.PaperSpaces.ORACLE;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_1;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_2;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_3;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_4;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition;
import rbcast.algorithm.Destination;
import rbcast.algorithm.Handler;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Oracle;
import rbcast.synthesis.TestOracles;

class JudgeTest {

    /** Sends to itself only, and delivers: nobody else ever hears of m. */
    private static final Algorithm SELFISH = Algorithm.of("Selfish",
            Handler.of(Action.send(Destination.MYSELF, MessageType.numbered(0), Condition.always())),
            Handler.of(Action.deliver(Condition.always())));

    private static Judge judge(Oracle oracle, boolean replay, SystemModel... systems) {
        return new Judge(oracle, List.of(systems), Property.reliableBroadcast(), 2, replay);
    }

    private static Judgement judge(Judge judge, Algorithm algorithm) {
        return judge.judge(algorithm, Cancellation.NEVER);
    }

    @Test
    void anAlgorithmIsCorrectWhenItIsVerifiedInEverySystem() {
        assertThat(judge(judge(ORACLE, true, CRASH, NO_FAILURE), ALGORITHM_2))
                .isEqualTo(new Judgement.Correct("brute-force"));
        assertThat(judge(judge(ORACLE, true, CRASH, NO_FAILURE, BYZANTINE), ALGORITHM_2))
                .isInstanceOf(Judgement.Incorrect.class);
    }

    @Test
    void theCheapestSystemIsAskedFirst() {
        List<SystemModel> asked = new ArrayList<>();
        Oracle recording = (algorithm, system, properties, cancellation) -> {
            asked.add(system);
            return ORACLE.verify(algorithm, system, properties, cancellation);
        };
        judge(judge(recording, false, BYZANTINE, CRASH, NO_FAILURE, CRASH), ALGORITHM_1);

        assertThat(asked).containsExactly(NO_FAILURE, CRASH);
    }

    @Test
    void validityAndIntegrityNeedNoOracle() {
        Judge judge = judge(TestOracles.silent("not to be asked"), true, BYZANTINE);
        Algorithm deaf = Algorithm.of("Deaf", ALGORITHM_4.broadcast(), Handler.of());

        assertThat(judge(judge, deaf)).isInstanceOfSatisfying(Judgement.Incorrect.class, incorrect -> {
            assertThat(incorrect.source()).isEqualTo(Judge.REPLAY);
            assertThat(incorrect.counterexample().property()).isEqualTo(Property.RB_VALIDITY);
        });
        assertThat(judge(judge, ALGORITHM_2)).isInstanceOfSatisfying(Judgement.Incorrect.class, incorrect ->
                assertThat(incorrect.counterexample().property()).isEqualTo(Property.RB_INTEGRITY));
    }

    @Test
    void aCounterexampleOfOneCandidateIsTriedOnTheNext() {
        Judge judge = judge(ORACLE, true, CRASH);
        Algorithm another = Algorithm.of("Another",
                Handler.of(Action.send(Destination.NEIGHBOURS, MessageType.numbered(0), Condition.always()),
                        Action.send(Destination.MYSELF, MessageType.numbered(0), Condition.always())),
                Handler.of(Action.deliver(Condition.always())));

        assertThat(judge(judge, ALGORITHM_1).source()).isEqualTo("brute-force");
        assertThat(judge(judge, another).source()).isEqualTo(Judge.REPLAY);
        assertThat(judge.answers()).isEqualTo(Map.of("brute-force", 1, "replay", 1));
        assertThat(judge.asked()).isOne();
        assertThat(judge.refutations()).singleElement()
                .satisfies(refutation -> assertThat(refutation.refuted()).isEqualTo(2))
                .satisfies(refutation -> assertThat(refutation.first()).isEqualTo(ALGORITHM_1));
        assertThat(judge.counterexamples()).as("the one found, and the one known from the start")
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void withoutReplayTheOracleIsAskedEveryTime() {
        Judge judge = judge(ORACLE, false, CRASH);

        assertThat(judge(judge, SELFISH).source()).isEqualTo("brute-force");
        assertThat(judge(judge, ALGORITHM_1).source()).isEqualTo("brute-force");
        assertThat(judge.counterexamples()).isZero();
    }

    @Test
    void noVerdictIsNeitherCorrectNorIncorrect() {
        assertThat(judge(judge(TestOracles.silent("out of memory"), true, BYZANTINE), ALGORITHM_3))
                .isEqualTo(new Judgement.Undecided(BYZANTINE, "out of memory", "silent"));
    }

    @Test
    void aViolationInOneSystemCountsAlthoughAnotherHadNoVerdict() {
        Oracle oracle = (algorithm, system, properties, cancellation) -> (system.equals(NO_FAILURE)
                ? TestOracles.silent("no idea") : ORACLE).verify(algorithm, system, properties, cancellation);

        assertThat(judge(judge(oracle, false, NO_FAILURE, CRASH), ALGORITHM_1)).isInstanceOf(Judgement.Incorrect.class);
        assertThat(judge(judge(oracle, false, NO_FAILURE, CRASH), ALGORITHM_2)).isInstanceOf(Judgement.Undecided.class);
    }

    @Test
    void aCounterexampleThatTheInterpreterCannotConfirmProvesNothing() {
        assertThat(judge(judge(TestOracles.lying(), true, BYZANTINE), ALGORITHM_3))
                .isInstanceOfSatisfying(Judgement.Undecided.class,
                        undecided -> assertThat(undecided.reason()).contains("liar"));
    }
}
