// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rbcast.spin.process.Toolchain;
import rbcast.spin.verifier.PanCache;

class DoctorTest {

    @TempDir
    Path folder;

    private Doctor examine(Map<String, String> failures) {
        return Doctor.examine(new Toolchain(Optional.empty(), Optional.empty(), failures), new PanCache(folder));
    }

    @Test
    void aToolThatIsThereButDoesNotWorkIsNotCalledMissing() {
        Doctor doctor = examine(Map.of("spin", "/opt/spin does not work: no licence"));

        assertThat(doctor.findings()).contains("Spin         does not work", "C compiler   missing");
        assertThat(doctor.problems()).contains("/opt/spin does not work: no licence");
        assertThat(doctor.status()).isEqualTo(ExitStatus.TOOL_MISSING);
    }

    @Test
    void theToolsOfTheUsersChoiceAreExamined() {
        Doctor doctor = Doctor.examine(new Equipment(Optional.of("/no/such/spin"), Optional.empty(),
                Optional.of(7)));

        assertThat(doctor.findings()).contains("Spin         does not work").anyMatch(line -> line.endsWith("7.0 MB"));
        assertThat(doctor.problems()).anyMatch(line -> line.contains("/no/such/spin"));
    }

    @Test
    void theRoomThatVerifiersTakeIsShownUntilItIsFreed() throws IOException {
        Files.write(Files.createDirectory(folder.resolve("key")).resolve("pan"), new byte[1 << 20]);

        assertThat(examine(Map.of()).findings()).anyMatch(line -> line.endsWith(
                folder + ": 1 compiled verifier, 1.0 MB of at most 128.0 MB"));
        assertThat(Doctor.clear(new PanCache(folder)))
                .isEqualTo("removed 1 compiled verifier, 1.0 MB, from " + folder);
        assertThat(folder).isEmptyDirectory();
    }
}
