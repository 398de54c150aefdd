// SPDX-License-Identifier: EPL-2.0
package rbcast.spin.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnOs(OS.LINUX)
class RunOwnerTest {

    private RunOwner current;

    @BeforeEach
    void lookUp() {
        current = RunOwner.current().orElseThrow();
    }

    @Test
    void isKnownByTheNameThatItGives() {
        assertThat(current.pid()).isEqualTo(ProcessHandle.current().pid());
        assertThat(RunOwner.of(current.prefix() + "123")).contains(current);
        assertThat(RunOwner.of(current.prefix())).contains(current);
        assertThat(RunOwner.of("0123abcd-77-88-x")).contains(new RunOwner("0123abcd", 77, 88));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "0123abcd-77", "0123abcd-77-88", "0123abc-77-88-x", "0123ABCD-77-88-x",
        "0123abcd-12345678901-88-x", "0123abcd-77--88-x"})
    void otherNamesBelongToNobodyThatIsKnown(String name) {
        assertThat(RunOwner.of(name)).isEmpty();
    }

    @Test
    void isGoneOnlyIfThatIsCertain() {
        assertThat(current.isGone()).isFalse();
        assertThat(new RunOwner(current.machine(), current.pid(), current.start() + 1).isGone()).isTrue();
        assertThat(new RunOwner(current.machine(), 4_000_000_000L, 1).isGone()).isTrue();
        RunOwner elsewhere = new RunOwner(current.machine().equals("0123abcd") ? "0123abce" : "0123abcd", 1, 1);
        assertThat(elsewhere.isOfThisMachine()).isFalse();
        assertThat(elsewhere.isGone()).isFalse();
    }

    @Test
    void aNumberThatNobodyHasIsNobodys() {
        assertThat(RunOwner.of(4_000_000_000L)).isEmpty();
    }

    /** The parent is a program that never asks after its children, and the child ends when that is so. */
    @Test
    void whoHasEndedIsGoneEvenIfItsParentDoesNotKnowYet() throws IOException {
        Process parent = new ProcessBuilder("sh", "-c", "exec 3<&0; read x <&3 & echo $!; exec sleep 1000").start();
        try {
            long child = Long.parseLong(new BufferedReader(new InputStreamReader(parent.getInputStream())).readLine());
            while (!stat(parent.pid())[1].equals("(sleep)")) {
                Thread.onSpinWait();
            }
            parent.getOutputStream().close();
            while (!stat(child)[2].equals("Z")) {
                Thread.onSpinWait();
            }

            long start = Long.parseLong(stat(child)[21]);
            assertThat(new RunOwner(current.machine(), child, start).isGone()).isTrue();
        } finally {
            parent.destroyForcibly();
        }
    }

    private static String[] stat(long pid) throws IOException {
        return Files.readString(Path.of("/proc", Long.toString(pid), "stat")).split(" ");
    }
}
