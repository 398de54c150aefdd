// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import rbcast.tasks.Progress;
import rbcast.tasks.runner.LocalRunner;

/** The evaluation simulation by simulation, each on its way through texts, has the files of one process. */
class DistributedExperimentTest {

    private static final ExperimentSize TINY = new ExperimentSize(2, 8, 1, 4, 3);

    private static Map<String, String> tables(ExperimentData data) {
        Map<String, String> tables = new TreeMap<>();
        ExperimentFiles.of(data).contents().forEach((name, content) -> {
            if (name.endsWith(".csv") && !name.equals("times.csv")) {
                tables.put(name, new String(content, StandardCharsets.UTF_8));
            }
        });
        return tables;
    }

    @Test
    void theTablesAreThoseOfOneProcess() throws Exception {
        ExperimentData distributed =
                new DistributedExperiment(TINY, new LocalRunner(2), "Spin").run(Progress.SILENT).orElseThrow();
        ExperimentData alone = PaperExperiment.usual(TINY).run(Progress.SILENT).orElseThrow();

        assertThat(tables(distributed)).isEqualTo(tables(alone)).containsKeys("table7.csv", "figure5.csv");
        assertThat(distributed.problems()).isEmpty();
    }

    @Test
    void halfOfAnExperimentSaysNothing() throws Exception {
        int[] asked = new int[1];
        Progress impatient = new Progress() {
            @Override
            public void begin(String what, long total) {
                assertThat(total).isEqualTo(29);
            }

            @Override
            public void advance(long done, String detail) {
                asked[0]++;
            }

            @Override
            public boolean isCancelled() {
                return asked[0] > 0;
            }
        };

        assertThat(new DistributedExperiment(TINY, new LocalRunner(1), "Spin").run(impatient)).isEmpty();
    }
}
