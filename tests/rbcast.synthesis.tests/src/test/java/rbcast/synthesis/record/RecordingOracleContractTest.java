// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

import rbcast.algorithm.verdict.Oracle;
import rbcast.testing.BruteForceOracle;
import rbcast.testing.OracleContract;

class RecordingOracleContractTest implements OracleContract {

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
