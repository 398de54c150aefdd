// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.OptionalInt;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;

import rbcast.synthesis.learning.LearningEvent;
import rbcast.synthesis.learning.LearningEvent.EpisodeFinished;
import rbcast.synthesis.learning.Outcome;
import rbcast.synthesis.learning.Phase;
import rbcast.testing.PaperAlgorithms;

class EpisodeLogTest {

    private static EpisodeFinished episode(int simulation, int number, OptionalInt best) {
        return new EpisodeFinished(simulation, number, Phase.LEARNING, Optional.empty(), Outcome.INCORRECT, "replay",
                -9, 20, 4, best);
    }

    @Test
    void simulationsComeOneAfterTheOtherWhateverTheOrderOfTheirEvents() throws IOException {
        StringBuilder text = new StringBuilder();
        try (EpisodeLog log = new EpisodeLog(text)) {
            log.accept(episode(2, 1, OptionalInt.of(-8)));
            log.accept(episode(1, 1, OptionalInt.empty()));
            log.accept(new LearningEvent.SimulationFinished(2, null));
            log.accept(episode(1, 2, OptionalInt.empty()));
            log.accept(new LearningEvent.SimulationFinished(1, null));
        }

        assertThat(text).hasToString("""
                simulation,episode,phase,outcome,source,reward,states,algorithms,best,algorithm
                1,1,learning,incorrect,replay,-9,20,4,,
                1,2,learning,incorrect,replay,-9,20,4,,
                2,1,learning,incorrect,replay,-9,20,4,-8,
                """);
    }

    @Test
    void anAlgorithmTakesOneField() throws IOException {
        StringBuilder text = new StringBuilder();
        try (EpisodeLog log = new EpisodeLog(text)) {
            log.accept(new EpisodeFinished(1, 1, Phase.LEARNING, Optional.of(PaperAlgorithms.ALGORITHM_2),
                    Outcome.CORRECT, "table-driven", -8, 5, 1, OptionalInt.of(-8)));
        }

        assertThat(text).endsWith("""
                ,-8,"SEND to myself(<type0, m>) if true | SEND to neighbours(<type1, m>) if true; DELIVER(m) if true"
                """);
        try (CSVParser lines = CSVParser.parse(text.toString(), CSVFormat.RFC4180)) {
            assertThat(lines.getRecords()).hasSize(2).allMatch(fields -> fields.size() == 10);
        }
    }

    @Test
    void aProblemWithWritingIsToldInTheEnd() throws IOException {
        Writer full = new Writer() {
            private int lines;

            @Override
            public void write(char[] buffer, int offset, int length) throws IOException {
                if (++lines > 1) {
                    throw new IOException("no space left");
                }
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };
        EpisodeLog log = new EpisodeLog(full);
        log.accept(episode(1, 1, OptionalInt.empty()));
        log.accept(episode(1, 2, OptionalInt.empty()));

        assertThatThrownBy(log::close).isInstanceOf(IOException.class).hasMessage("no space left");
    }
}
