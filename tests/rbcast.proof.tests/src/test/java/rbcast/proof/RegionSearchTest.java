// SPDX-License-Identifier: EPL-2.0
package rbcast.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.algorithm.Condition.always;
import static rbcast.algorithm.Condition.fromBroadcaster;
import static rbcast.algorithm.Condition.received;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Destination;
import rbcast.algorithm.Handler;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.specification.LinearConstraint;
import rbcast.algorithm.specification.LinearConstraint.Relation;
import rbcast.algorithm.specification.Resilience;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Verdict.Proved;
import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.proof.solver.SmtInterpol;
import rbcast.testing.LiteratureAlgorithms;
import rbcast.testing.PaperAlgorithms;

/** Where algorithms are right; BoundsOfTheLiteratureTest has those that are known. */
class RegionSearchTest {

    private static final Prover PROVER = new Prover(new SmtInterpol(), Limits.USUAL);
    private static final MessageType MSG = new MessageType("msg");

    @Test
    void aBoundMayLieAboveAMultipleOfF() {
        Region region = region(relayingUntil(Threshold.atLeast(0, 1, 3, 1)), FailureMode.OMISSION, 1);

        assertBound(region, "N > 2F + 2", "N >= 2F + 2", Property.RB_VALIDITY, 2, 0);
    }

    @Test
    void aBoundMayLieBelowAMultipleOfF() {
        Region region = region(relayingUntil(Threshold.atLeast(0, 2, -3, 1)), FailureMode.NO_FAILURE, 1);

        assertBound(region, "N + 4 > 2F", "N + 4 >= 2F", Property.RB_VALIDITY, 6, 5);
    }

    /** It is right for all N > 2F - 21: the search does not go so far, nor does it call its own end the bound. */
    @Test
    void aBoundFarBelowAMultipleOfFIsNotFound() {
        Region region = region(relayingUntil(Threshold.atLeast(0, 2, -20, 1)), FailureMode.NO_FAILURE, 1);

        assertThat(region).isInstanceOfSatisfying(Region.Unknown.class, unknown -> assertThat(unknown.reason())
                .isEqualTo("it is right for all N + 10 > 2F, and where that ends was not looked for"));
    }

    /** More than 3N/5 echoes of each of two contents are of a correct process in common only where N >= 5F - 1. */
    @Test
    void aBoundMayTakeTwoContentsToShow() {
        MessageType echo = new MessageType("echo");
        Algorithm consistent = Algorithm.of("Consistent", Handler.of(Action.send(Destination.ALL, MSG, always())),
                Handler.of(Action.send(Destination.ALL, echo, fromBroadcaster(MSG)).oncePerBroadcast(),
                        Action.deliver(received(echo, Threshold.moreThan(3, 0, 0, 5)))));

        Region region = RegionSearch.of(PROVER, consistent, all(FailureMode.BYZANTINE, 2), EnumSet.of(
                Property.RB_VALIDITY, Property.RB_INTEGRITY, Property.RB_CONSISTENCY), Cancellation.NEVER);

        assertBound(region, "N + 2 > 5F", "N + 2 >= 5F", Property.RB_CONSISTENCY, 3, 1);
        assertThat(((Region.Bounded) region).counterexample()).isInstanceOfSatisfying(Violated.class,
                violated -> assertThat(violated.counterexample().schedule()).anyMatch(step ->
                        step instanceof Step.Receive receipt && receipt.content() == 1));
    }

    @Test
    void whatIsWrongForEveryBoundIsWrongInASmallestSystem() {
        Region region = region(PaperAlgorithms.ALGORITHM_3, FailureMode.BYZANTINE, 2);

        assertThat(region).isInstanceOfSatisfying(Region.Nowhere.class,
                nowhere -> assertThat(nowhere.smallest()).isInstanceOf(Violated.class));
    }

    @Test
    void withoutTimeThereIsNoBound() {
        Prover hasty = new Prover(new SmtInterpol(), new Limits(Duration.ZERO, 1024));

        Region region = RegionSearch.of(hasty, LiteratureAlgorithms.BRACHA, all(FailureMode.BYZANTINE, 2),
                Property.reliableBroadcast(), Cancellation.NEVER);

        assertThat(region).isInstanceOfSatisfying(Region.Unknown.class,
                unknown -> assertThat(unknown.reason()).contains("time bound"));
    }

    private static Algorithm relayingUntil(Threshold threshold) {
        return Algorithm.of("Relaying", Handler.of(Action.send(Destination.ALL, MSG, always())),
                Handler.of(Action.send(Destination.ALL, MSG, always()), Action.deliver(received(MSG, threshold))));
    }

    private static Region region(Algorithm algorithm, FailureMode mode, int contents) {
        Resilience systems = all(mode, contents);
        Set<Property> properties = systems.usualProperties();
        return RegionSearch.of(PROVER, algorithm, systems, properties,
                Cancellation.NEVER);
    }

    private static Resilience all(FailureMode mode, int contents) {
        return new Resilience(mode, List.of(new LinearConstraint(1, 0, -1, Relation.AT_LEAST)), contents);
    }

    private static void assertBound(Region region, String inside, String outside, Property property, int n, int f) {
        assertThat(region).as("%s", region).isInstanceOfSatisfying(Region.Bounded.class, bounded -> {
            assertThat(bounded.inside().condition()).isEqualTo(inside);
            assertThat(bounded.proof()).isInstanceOf(Proved.class);
            assertThat(bounded.outside().condition()).isEqualTo(outside);
            SystemModel system = ((Violated) bounded.counterexample()).counterexample().system();
            assertThat(List.of(((Violated) bounded.counterexample()).property(), system.n(), system.f()))
                    .containsExactly(property, n, f);
        });
    }
}
