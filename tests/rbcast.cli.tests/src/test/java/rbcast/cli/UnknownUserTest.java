// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Containers often run programs under a number that nobody has given a name or a home. */
@DisplayName("A user whom the system does not know")
class UnknownUserTest {

    private static final String NUMBER = "12345";
    /** Reads what root may read, for the class path is perhaps in root's home; writes what anybody may write. */
    private static final String SOMEBODY = "setpriv --reuid " + NUMBER + " --regid " + NUMBER + " --clear-groups"
            + " --inh-caps=-all,+dac_read_search --ambient-caps=-all,+dac_read_search ";

    @TempDir
    Path folder;

    @BeforeEach
    void becomeNobody() throws IOException, InterruptedException {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can run a program as somebody else");
        assumeTrue(new ProcessBuilder("sh", "-c", "! getent passwd " + NUMBER + " && " + SOMEBODY + "true").start()
                .waitFor() == 0, "there is no setpriv, it may not do that here, or the number has an owner");
        // who may read everything may still not execute what lies in a folder of root's
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private CommandLineProcess run(String... arguments) throws IOException, InterruptedException {
        return run("unset HOME", arguments);
    }

    private CommandLineProcess run(String home, String[] arguments) throws IOException, InterruptedException {
        return CommandLineProcess.run(folder, home + "; unset XDG_CACHE_HOME; exec " + SOMEBODY + "\"$@\"",
                List.of("-Djava.io.tmpdir=" + folder.resolve("tmp")), arguments);
    }

    @Test
    void verifiesAndLeavesNothingBehind() throws IOException, InterruptedException {
        Path place = Files.createDirectory(folder.resolve("tmp"));
        Files.setAttribute(place, "unix:uid", Integer.parseInt(NUMBER));
        Path examples = CommandLineRun.EXAMPLES.resolve("paper/algorithms.rbcast").toAbsolutePath();

        CommandLineProcess run = run("verify", examples.toString(), "--algorithm", "NoFailure");

        assertThat(run.status()).as(run.output()).isZero();
        assertThat(run.output()).contains("verified").doesNotContain("?", "Exception");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(place);
        }
        assertThat(place).isEmptyDirectory();
    }

    /** As in a container that is started for a user of the machine around it. */
    @Test
    void isNotKeptFromAnythingByAHomeThatIsNotHis() throws IOException, InterruptedException {
        Path place = Files.createDirectory(folder.resolve("tmp"));
        Files.setAttribute(place, "unix:uid", Integer.parseInt(NUMBER));
        Path examples = CommandLineRun.EXAMPLES.resolve("paper/algorithms.rbcast").toAbsolutePath();

        CommandLineProcess run = run("export HOME=/", new String[] {"verify", examples.toString(), "--algorithm",
            "Crash", "--engine", "table-driven"});

        assertThat(run.status()).as(run.output()).isZero();
        assertThat(run.output()).contains("verified");
        assertThat(place).isEmptyDirectory();
    }

    @Test
    void isToldWhereVerifiersAreKeptMeanwhile() throws IOException, InterruptedException {
        Path place = Files.createDirectory(folder.resolve("tmp"));
        Files.setAttribute(place, "unix:uid", Integer.parseInt(NUMBER));

        CommandLineProcess run = run("doctor");

        assertThat(run.status()).as(run.output()).isZero();
        assertThat(run.output()).contains(place + "/rbcast-").doesNotContain("?", "Exception");
        assertThat(place).isEmptyDirectory();
    }
}
