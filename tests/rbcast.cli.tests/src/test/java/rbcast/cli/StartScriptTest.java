// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The start scripts")
class StartScriptTest {

    private static final Path LIBRARY = Path.of("..", "..", "releng", "shell").toAbsolutePath();

    @TempDir
    Path folder;

    private Path tools;

    @BeforeEach
    void makeAPathOfItsOwn() throws IOException {
        tools = Files.createDirectory(folder.resolve("tools"));
    }

    private void tool(String name, String script) throws IOException {
        Path file = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** What bash prints that has read the shell library. */
    private String bash(String script, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of("bash", "-uc", ". '" + LIBRARY + "/environment.sh'; . '"
                + LIBRARY + "/class-archive.sh'; . '" + LIBRARY + "/workbench.sh'; " + script))
                .directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().remove("HOME");
        builder.environment().remove("TMPDIR");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.strip();
    }

    private String have(String thing) throws IOException, InterruptedException {
        return bash("hash timeout; patience=1; PATH=" + tools + "; have " + thing + " && echo yes || echo no",
                Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gcc", "cc", "clang"})
    void anyOfTheCompilersWillDo(String name) throws IOException, InterruptedException {
        assertThat(have("c-compiler")).isEqualTo("no");
        tool(name, "exit 0");

        assertThat(have("c-compiler")).isEqualTo("yes");
        assertThat(have("c-library")).isEqualTo("yes");
    }

    @Test
    void theLibraryIsMissingOnlyWhereTheCompilerSaysSo() throws IOException, InterruptedException {
        tool("cc", "echo 'fatal error: stdio.h: No such file or directory' >&2; exit 1");
        assertThat(have("c-library")).isEqualTo("no");

        tool("cc", "echo 'cc: too many open files' >&2; exit 1");
        assertThat(have("c-library")).isEqualTo("yes");
    }

    @Test
    void toolsThatTheEnvironmentNamesAreNotInstalled() throws IOException, InterruptedException {
        String chosen = "hash timeout; RBCAST_SPIN=/opt/spin; RBCAST_CC='/opt/my cc'; PATH=" + tools + "; ";

        assertThat(have("spin")).isEqualTo("no");
        assertThat(bash(chosen + "have spin && have c-compiler && have c-library && echo yes", Map.of()))
                .isEqualTo("yes");
    }

    @Test
    @Timeout(60)
    void aCompilerThatDoesNotAnswerHoldsNothingUp() throws IOException, InterruptedException {
        tool("cc", "exec /bin/sleep 1000");
        Files.createSymbolicLink(tools.resolve("timeout"), Path.of(bash("command -v timeout", Map.of())));

        assertThat(have("c-library")).isEqualTo("yes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"relative", "/no/such/folder", "/dev/null"})
    void aTemporaryFolderThatCannotBeUsedIsForgotten(String place) throws IOException, InterruptedException {
        assertThat(bash("echo \"${TMPDIR-none}\"", Map.of("TMPDIR", place))).isEqualTo("none");
    }

    @Test
    void aTemporaryFolderWithAnOddNameIsUsed() throws IOException, InterruptedException {
        String odd = Files.createDirectory(folder.resolve("a $(x) \u00fc")).toString();

        assertThat(bash("echo \"${TMPDIR-none}\"", Map.of("TMPDIR", odd))).isEqualTo(odd);
    }

    @Test
    void aHomeThatIsNotNamedIsLookedUp() throws IOException, InterruptedException {
        assertThat(bash("echo \"${HOME-none}\"", Map.of())).isEqualTo(System.getProperty("user.home"));
        assertThat(bash("echo \"${HOME-none}\"", Map.of("HOME", "?"))).isEqualTo(System.getProperty("user.home"));
    }

    @Test
    void aWorkbenchThatAsksForARestartIsStartedAgain() throws IOException, InterruptedException {
        tool("fake", """
                echo "$@" >> log
                runs=$(wc -l < log)
                [ "$runs" = 2 ] && printf '%s\\n' /java -Xmx1g -data '/another workspace' -vmargs -Xmx1g && exit 24
                [ "$runs" = 4 ] && exit 7
                exit 23""");

        assertThat(bash("run_workbench '/a workspace' " + tools + "/fake -jar x; echo $?", Map.of())).isEqualTo("7");
        assertThat(folder.resolve("log")).hasContent("""
                -jar x -data /a workspace
                -jar x -data /a workspace
                -jar x -data /another workspace
                -jar x -data /another workspace
                """);
    }

    @Test
    @Timeout(60)
    void aWorkbenchEndsWithItsScript() throws IOException, InterruptedException {
        tool("fake", "echo $$ > pid; exec /bin/sleep 1000");

        assertThat(bash("me=$BASHPID; (until [ -s pid ]; do :; done; kill $me) & run_workbench w " + tools
                + "/fake; echo $?", Map.of())).isEqualTo("143");
        assertThat(ProcessHandle.of(Long.parseLong(Files.readString(folder.resolve("pid")).strip()))
                .filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void aClassArchiveThatWasTouchedIsMadeAnew() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("java/bin"));
        Path java = Files.writeString(folder.resolve("java/bin/java"), """
                #!/bin/sh
                for option; do case $option in -XX:ArchiveClassesAtExit=*) echo good > "${option#*=}" ;; esac; done
                echo made >> log
                """);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(folder.resolve("a.jar"), "");
        Map<String, String> environment = Map.of("JAVA_HOME", folder.resolve("java").toString());
        String share = "share_classes a.jar a.jsa check x; echo ${sharing[@]}";

        assertThat(bash(share, environment)).isEqualTo("-XX:SharedArchiveFile=a.jsa");
        assertThat(bash(share, environment)).isEqualTo("-XX:SharedArchiveFile=a.jsa");
        assertThat(folder.resolve("log")).hasContent("made");

        Files.writeString(folder.resolve("a.jsa"), "evil\n");
        assertThat(bash("touch -r a.jsa.state a.jsa; " + share, environment)).isEqualTo("-XX:SharedArchiveFile=a.jsa");
        assertThat(folder.resolve("a.jsa")).hasContent("good");
        assertThat(folder.resolve("log")).hasContent("made\nmade");
    }
}
