// SPDX-License-Identifier: EPL-2.0
package rbcast.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.algorithm.Condition.always;
import static rbcast.algorithm.Condition.received;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition;
import rbcast.algorithm.Destination;
import rbcast.algorithm.Handler;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.specification.LinearConstraint;
import rbcast.algorithm.specification.LinearConstraint.Relation;
import rbcast.algorithm.specification.Resilience;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Proof;
import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Inconclusive;
import rbcast.algorithm.verdict.Verdict.Proved;
import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.proof.solver.SmtInterpol;
import rbcast.testing.FewerLiars;
import rbcast.testing.LiteratureAlgorithms;
import rbcast.testing.PaperAlgorithms;

/** The bounds that the literature gives, and what is said on either side of them. */
class ProverTest {

    private static final Prover PROVER = new Prover(new SmtInterpol(), Limits.USUAL);
    private static final LinearConstraint ALL = moreThan(0, 0);
    private static final MessageType MSG = new MessageType("msg");
    private static final MessageType INIT = new MessageType("init");
    private static final MessageType ECHO = new MessageType("echo");
    private static final MessageType READY = new MessageType("ready");
    private static final Threshold QUORUM = Threshold.moreThan(1, 1, 0, 2);

    @Test
    void algorithm1IsRightWhereNobodyFails() {
        assertThat(prove(PaperAlgorithms.ALGORITHM_1, FailureMode.NO_FAILURE, ALL)).hasToString("proved");
    }

    @Test
    void algorithm1IsWrongWhereTheBroadcasterMayLoseAMessage() {
        assertSmallest(prove(PaperAlgorithms.ALGORITHM_1, FailureMode.OMISSION, ALL), Property.RB_AGREEMENT, 3, 1);
    }

    @Test
    void algorithm2IsRightWhateverNumberOfProcessesCrashes() {
        assertThat(prove(PaperAlgorithms.ALGORITHM_2, FailureMode.CRASH, ALL)).hasToString("proved");
    }

    @Test
    void algorithm1IsWrongWhereTheBroadcasterMayCrashBetweenTwoSends() {
        assertSmallest(prove(PaperAlgorithms.ALGORITHM_1, FailureMode.CRASH, ALL), Property.RB_AGREEMENT, 3, 1);
    }

    /** It sends to all before it delivers, so whoever has delivered has sent. */
    @Test
    void algorithm2IsUniformWhereWhatWasSentArrivesAndNotWhereItMayBeLost() {
        Set<Property> uniform = EnumSet.of(Property.RB_UNIFORM_AGREEMENT);

        assertThat(prove(PaperAlgorithms.ALGORITHM_2, uniform, FailureMode.CRASH, ALL)).hasToString("proved");
        assertSmallest(prove(PaperAlgorithms.ALGORITHM_2, uniform, FailureMode.OMISSION, ALL),
                Property.RB_UNIFORM_AGREEMENT, 2, 1);
    }

    @Test
    void whoDeliversBeforeItSendsIsNotUniform() {
        Algorithm eager = Algorithm.of("Eager", Handler.of(Action.send(Destination.ALL, MSG, always())),
                Handler.of(Action.deliver(always()), Action.send(Destination.ALL, MSG, always())));

        assertThat(prove(eager, FailureMode.CRASH, ALL)).hasToString("proved");
        assertSmallest(prove(eager, EnumSet.of(Property.RB_UNIFORM_AGREEMENT), FailureMode.CRASH, ALL),
                Property.RB_UNIFORM_AGREEMENT, 3, 2);
    }

    @Test
    void aMajorityMakesAgreementUniformEvenWhereMessagesAreLost() {
        Algorithm majority = Algorithm.of("Majority", Handler.of(Action.send(Destination.ALL, MSG, always())),
                Handler.of(Action.send(Destination.ALL, MSG, always()),
                        Action.deliver(received(MSG, Threshold.moreThan(1, 0, 0, 2)))));
        Set<Property> all = EnumSet.allOf(Property.class);

        assertThat(prove(majority, all, FailureMode.OMISSION, moreThan(2, 0))).hasToString("proved");
        assertThat(prove(majority, all, FailureMode.CRASH, moreThan(2, 0))).hasToString("proved");
        assertSmallest(prove(majority, all, FailureMode.OMISSION, moreThan(2, -1)), Property.RB_VALIDITY, 2, 1);
    }

    @Test
    void algorithm2DeliversWhatALiarInvents() {
        assertSmallest(prove(PaperAlgorithms.ALGORITHM_2, FailureMode.BYZANTINE, moreThan(3, 0)),
                Property.RB_INTEGRITY, 4, 1);
    }

    @Test
    void algorithm3IsRightForMoreThanThreeTimesAsManyProcessesAsLiars() {
        Verdict verdict = prove(PaperAlgorithms.ALGORITHM_3, FailureMode.BYZANTINE, moreThan(3, 0));

        assertThat(verdict).hasToString("proved");
        assertThat(((Proved) verdict).proof().parts()).extracting(Proof.Part::situation, Proof.Part::property)
                .containsExactly(tuple(Kind.CORRECT_BROADCASTER, Property.RB_VALIDITY),
                        tuple(Kind.CORRECT_BROADCASTER, Property.RB_AGREEMENT),
                        tuple(Kind.FAULTY_BROADCASTER, Property.RB_AGREEMENT),
                        tuple(Kind.NO_BROADCAST, Property.RB_AGREEMENT),
                        tuple(Kind.NO_BROADCAST, Property.RB_INTEGRITY));
    }

    @Test
    void algorithm4IsRightForOneLiarOnly() {
        assertThat(prove(PaperAlgorithms.ALGORITHM_4, FailureMode.BYZANTINE, moreThan(3, 0), faulty(1)))
                .hasToString("proved");
        assertSmallest(prove(PaperAlgorithms.ALGORITHM_4, FailureMode.BYZANTINE, moreThan(3, 0),
                new LinearConstraint(0, 1, -1, Relation.AT_LEAST)), Property.RB_AGREEMENT, 7, 2);
    }

    /** Its SENDs go to neighbours. */
    @Test
    void algorithm4DoesNotWorkWithoutNeighbours() {
        assertSmallest(prove(PaperAlgorithms.ALGORITHM_4, FailureMode.BYZANTINE, moreThan(3, 0)),
                Property.RB_VALIDITY, 1, 0);
    }

    @Test
    void brachaIsRightForMoreThanThreeTimesAsManyProcessesAsLiars() {
        assertThat(prove(LiteratureAlgorithms.BRACHA, FailureMode.BYZANTINE, moreThan(3, 0))).hasToString("proved");
        assertSmallest(prove(LiteratureAlgorithms.BRACHA, FailureMode.BYZANTINE, moreThan(3, -1)),
                Property.RB_VALIDITY, 3, 1);
    }

    @Test
    void brachaLetsNobodyDeliverTwoContents() {
        assertThat(proveForTwoContents(LiteratureAlgorithms.BRACHA, 3)).hasToString("proved");
    }

    /** Where only the echo has a guard processes may do the rest for both contents, and end in 168 ways. */
    @Test
    void guardsForEachContentMayMakeManyOutcomes() {
        Algorithm catchingUp = Algorithm.of("CatchingUp", LiteratureAlgorithms.BRACHA.broadcast(), Handler.of(
                Action.send(Destination.ALL, ECHO, Condition.fromBroadcaster(INIT)).oncePerBroadcast(),
                Action.send(Destination.ALL, ECHO, received(READY, Threshold.F_PLUS_1)),
                Action.send(Destination.ALL, READY, received(ECHO, QUORUM)), Action.deliver(received(READY, QUORUM))));

        assertThat(proveForTwoContents(catchingUp, 3)).hasToString("proved");
    }

    /** One content by itself does not show it: without guards a liar has two contents delivered. */
    @Test
    void algorithm3LetsSomeDeliverOneContentAndOthersAnother() {
        assertSmallest(proveForTwoContents(PaperAlgorithms.ALGORITHM_3, 3), Property.RB_CONSISTENCY, 4, 1);
    }

    @Test
    void consistentBroadcastDoesNotPromiseAgreement() {
        assertSmallest(proveForTwoContents(LiteratureAlgorithms.CONSISTENT, 3), Property.RB_AGREEMENT, 4, 1);
        assertThat(PROVER.verify(LiteratureAlgorithms.CONSISTENT,
                new Resilience(FailureMode.BYZANTINE, List.of(moreThan(3, 0)), 2),
                EnumSet.of(Property.RB_VALIDITY, Property.RB_INTEGRITY, Property.RB_CONSISTENCY), Cancellation.NEVER))
                .hasToString("proved");
    }

    private static Verdict proveForTwoContents(Algorithm algorithm, int times) {
        Resilience systems = new Resilience(FailureMode.BYZANTINE, List.of(moreThan(times, 0)), 2);
        return PROVER.verify(algorithm, systems, systems.usualProperties(), Cancellation.NEVER);
    }

    /** What never delivers has RB-Agreement and RB-Integrity everywhere; the proof says why. */
    @Test
    void whatIsProvedOfAnAlgorithmThatDoesNothingSaysSo() {
        Set<Property> both = EnumSet.of(Property.RB_AGREEMENT, Property.RB_INTEGRITY);

        Verdict idle = prove(LiteratureAlgorithms.NEVER_DELIVERS, both, FailureMode.NO_FAILURE, ALL);
        Verdict busy = prove(PaperAlgorithms.ALGORITHM_1, both, FailureMode.NO_FAILURE, ALL);

        assertThat(((Proved) idle).proof().anyDelivery()).isFalse();
        assertThat(((Proved) busy).proof().anyDelivery()).isTrue();
    }

    /** "At most F" means fewer too. */
    @Test
    void oneLiarMayHarmWhereTwoCannot() {
        Verdict verdict = prove(FewerLiars.ALGORITHM, EnumSet.of(Property.RB_INTEGRITY), FailureMode.BYZANTINE,
                new LinearConstraint(1, 0, -4, Relation.EQUAL), faulty(2));

        assertSmallest(verdict, Property.RB_INTEGRITY, 4, 2);
        assertThat(((Violated) verdict).counterexample().situation()).isEqualTo(FewerLiars.SITUATION);
    }

    @Test
    void anUnmetConditionProvesNothing() {
        Verdict verdict = prove(PaperAlgorithms.ALGORITHM_1, FailureMode.NO_FAILURE,
                new LinearConstraint(-1, 1, 0, Relation.AT_LEAST));

        assertThat(((Inconclusive) verdict).reason()).contains("no system meets");
    }

    @Test
    void theSmallestSystemMayBeTooLargeToBeExecuted() {
        Verdict verdict = prove(PaperAlgorithms.ALGORITHM_2, FailureMode.BYZANTINE, moreThan(0, 100));

        assertThat(((Inconclusive) verdict).reason()).contains("N = 101, F = 1", "too large to be executed");
    }

    @Test
    void withoutTimeThereIsNoVerdict() {
        Verdict verdict = new Prover(new SmtInterpol(), new Limits(Duration.ZERO, 1024)).verify(
                PaperAlgorithms.ALGORITHM_3, new Resilience(FailureMode.BYZANTINE, List.of(moreThan(3, 0))),
                Property.reliableBroadcast(), Cancellation.NEVER);

        assertThat(((Inconclusive) verdict).reason()).contains("time bound");
        assertThat(((Inconclusive) verdict).interrupted()).isTrue();
    }

    @Test
    void withoutMemoryThereIsNoVerdict() {
        Verdict verdict = new Prover(new SmtInterpol(), new Limits(Duration.ofMinutes(1), 1)).verify(
                PaperAlgorithms.ALGORITHM_3, new Resilience(FailureMode.BYZANTINE, List.of(moreThan(3, 0))),
                Property.reliableBroadcast(), Cancellation.NEVER);

        assertThat(((Inconclusive) verdict).reason()).contains("memory bound");
    }

    @Test
    void whoCancelsGetsNoVerdict() {
        Verdict verdict = PROVER.verify(PaperAlgorithms.ALGORITHM_3,
                new Resilience(FailureMode.BYZANTINE, List.of(moreThan(3, 0))), Property.reliableBroadcast(),
                () -> true);

        assertThat(((Inconclusive) verdict).reason()).contains("cancelled");
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static void assertSmallest(Verdict verdict, Property property, int n, int f) {
        assertThat(verdict).as("%s", verdict).isInstanceOf(Violated.class);
        SystemModel system = ((Violated) verdict).counterexample().system();
        assertThat(List.of(((Violated) verdict).property(), system.n(), system.f())).containsExactly(property, n, f);
    }

    private static Verdict prove(Algorithm algorithm, FailureMode mode, LinearConstraint... conditions) {
        return prove(algorithm, Property.reliableBroadcast(), mode, conditions);
    }

    private static Verdict prove(Algorithm algorithm, Set<Property> properties, FailureMode mode,
            LinearConstraint... conditions) {
        return PROVER.verify(algorithm, new Resilience(mode, List.of(conditions)), EnumSet.copyOf(properties),
                Cancellation.NEVER);
    }

    /** {@code N > times F + more}. */
    private static LinearConstraint moreThan(int times, int more) {
        return new LinearConstraint(1, -times, -more, Relation.ABOVE);
    }

    private static LinearConstraint faulty(int number) {
        return new LinearConstraint(0, 1, -number, Relation.EQUAL);
    }
}
