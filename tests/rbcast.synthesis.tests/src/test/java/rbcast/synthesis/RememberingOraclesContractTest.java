package rbcast.synthesis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

import rbcast.algorithm.verdict.Oracle;
import rbcast.synthesis.judge.SharedOracle;
import rbcast.synthesis.record.Journal;
import rbcast.synthesis.record.RecordingOracle;
import rbcast.testing.BruteForceOracle;
import rbcast.testing.OracleContract;

class RememberingOraclesContractTest {

    @Nested
    class Shared implements OracleContract {
        @Override
        public Oracle oracle() {
            return new SharedOracle(new BruteForceOracle());
        }
    }

    @Nested
    class Recording implements OracleContract {

        @TempDir
        private Path folder;
        private Journal journal;

        @Override
        public Oracle oracle() {
            try {
                close();
                journal = new Journal(folder.resolve("journal"));
                return new RecordingOracle(new BruteForceOracle(), journal);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }

        @AfterEach
        void close() throws IOException {
            if (journal != null) {
                journal.close();
            }
        }
    }
}
