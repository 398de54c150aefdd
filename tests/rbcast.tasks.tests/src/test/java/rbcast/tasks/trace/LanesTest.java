// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.run.CrashPoint;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.trace.Trace;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.testing.PaperAlgorithms;

class LanesTest {

    private static final Counterexample CRASH_BETWEEN_SENDS = new Counterexample(
            new SystemModel(FailureMode.CRASH, 3, 1), new Situation(Kind.FAULTY_BROADCASTER, 1), Property.RB_AGREEMENT,
            List.of(Step.broadcast(new CrashPoint(0, List.of(1)))));

    private static final Counterexample FORGERY = new Counterexample(
            new SystemModel(FailureMode.BYZANTINE, 4, 1), new Situation(Kind.NO_BROADCAST, 1), Property.RB_INTEGRITY,
            List.of(Step.receive(0, 3, 1)));

    @Test
    void aProcessThatActsHasAColumn() {
        List<String> lines = new Lanes(Trace.of(PaperAlgorithms.ALGORITHM_1, CRASH_BETWEEN_SENDS),
                site -> OptionalInt.of(site.index() + 3)).lines(160);

        assertThat(String.join("\n", lines)).isEqualTo("""
                   p1 (faulty broadcaster)                       p2
                   --------------------------------------------  --------------------------
                1  RB-Broadcast(m)
                2  sends type0 to p2, not to p1 and p3 (line 3)
                3  CRASHES
                4                                                receives type0 from p1 (1)
                5                                                DELIVERS m (line 3)
                RB-Agreement is violated: p2 delivered m, but p3 never does.""");
    }

    @Test
    void whereColumnsDoNotFitTheProcessStandsInFrontOfItsEvents() {
        List<String> lines = new Lanes(Trace.of(PaperAlgorithms.ALGORITHM_2, FORGERY), SourceLines.UNKNOWN).lines(40);

        assertThat(lines).startsWith(
                " 1  p4 (Byzantine)  makes up type1 for p1",
                " 2  p1              receives type1 from p4 (1)",
                " 3  p1              sends type1 to the others");
        assertThat(lines).endsWith("RB-Integrity is violated: p1, p2 and p3 delivered m, which nobody has broadcast.");
    }
}
