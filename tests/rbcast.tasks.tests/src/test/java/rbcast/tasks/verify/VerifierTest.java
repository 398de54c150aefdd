// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Oracle;
import rbcast.dsl.AlgorithmWriter;
import rbcast.dsl.Document;
import rbcast.dsl.RBcastLanguage;
import rbcast.tasks.Progress;
import rbcast.testing.BruteForceOracle;
import rbcast.testing.PaperAlgorithms;

class VerifierTest {

    private static final Document DOCUMENT = RBcastLanguage.standalone().parse(
            AlgorithmWriter.write(PaperAlgorithms.ALGORITHM_1), "text.rbcast");
    private static final Oracle ORACLE = new BruteForceOracle();

    private static VerificationRequest request(int n, int f) {
        return VerificationRequest.of(DOCUMENT, DOCUMENT.algorithms().get(0),
                new SystemModel(f == 0 ? FailureMode.NO_FAILURE : FailureMode.CRASH, n, f));
    }

    @Test
    void a_result_is_told_as_soon_as_it_is_there_whatever_others_still_take() {
        CountDownLatch told = new CountDownLatch(1);
        Oracle slow = (algorithm, system, properties, cancellation) -> {
            if (system.f() > 0) {
                await(told);
            }
            return ORACLE.verify(algorithm, system, properties, cancellation);
        };
        List<VerificationResult> heard = new ArrayList<>();

        List<VerificationResult> results = new Verifier(slow, 2).verify(List.of(request(3, 1), request(3, 0)),
                Progress.SILENT, result -> {
                    heard.add(result);
                    told.countDown();
                });

        assertThat(heard).containsExactly(results.get(1), results.get(0));
    }

    @Test
    void what_is_asked_alike_is_told_for_everybody_who_asks() {
        List<VerificationResult> heard = new ArrayList<>();

        List<VerificationResult> results = new Verifier(ORACLE, 1).verify(List.of(request(3, 0), request(3, 0)),
                Progress.SILENT, heard::add);

        assertThat(heard).hasSize(2).isEqualTo(results);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
