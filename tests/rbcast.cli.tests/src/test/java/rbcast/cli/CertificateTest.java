package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateTest {

    @TempDir
    Path folder;

    @Test
    void theCertificateStandsInTheLearnedFile() throws IOException {
        Path learned = folder.resolve("learned.rbcast");

        CommandLineRun run = CommandLineRun.of("synthesize",
                CommandLineRun.EXAMPLES.resolve("paper").resolve("byzantine.rbcast").toString(), "--simulations", "1",
                "--certify", "-o", learned.toString());

        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(learned).content()
                .contains("Certified: no correct algorithm of the space has a reward above -17.");
    }

    @Test
    void aSpaceWithoutCorrectAlgorithmIsUnrealisable() throws IOException {
        Path file = Files.writeString(folder.resolve("none.rbcast"), """
                synthesize None {
                    systems byzantine with N = 4, F = 1;
                    destinations myself;
                    strategy exhaustive;
                }
                """);

        CommandLineRun run = CommandLineRun.of("synthesize", file.toString());

        assertThat(run.status()).as(run.toString()).isEqualTo(1);
        assertThat(run.out()).contains("Certified: the space holds no correct algorithm.")
                .containsPattern("One run of .*, rules out [0-9,]+ algorithms and drafts, first of all this:")
                .contains("is violated: ");
    }
}
