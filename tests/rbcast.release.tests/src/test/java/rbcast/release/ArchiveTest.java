// SPDX-License-Identifier: EPL-2.0
package rbcast.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("From the release archive, in an empty home, a user")
class ArchiveTest {

    @TempDir
    Path folder;

    private Installation installed;

    @BeforeEach
    void unpack() throws IOException, InterruptedException {
        Installation.open(folder);
        installed = Installation.unpacked(Files.createDirectory(folder.resolve("it's a \"folder\" $(x)")));
    }

    private Path example(String name) {
        return installed.root().resolve("examples").resolve(name);
    }

    @Test
    void startsItThroughALinkToTheScript() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(folder.resolve("linked"), installed.root().resolve("bin/rbcast"));
        Path again = Files.createSymbolicLink(folder.resolve("again"), link);

        assertThat(installed.asUser(List.of(again.toString(), "--version")).successful())
                .isEqualToIgnoringNewLines("rbcast " + Installation.version().replace("-SNAPSHOT", ""));
    }

    @Test
    void verifiesAndProves() throws IOException, InterruptedException {
        assertThat(installed.rbcast("verify", example("paper/algorithms.rbcast").toString(), "--algorithm", "Crash")
                .successful()).contains("verified");
        assertThat(installed.rbcast("prove", example("literature/bracha.rbcast").toString(), "--for-all", "N > 3F")
                .successful()).contains("proved");
    }

    @Test
    void synthesizesIntoTheFolderInWhichHeWorks() throws IOException, InterruptedException {
        installed.rbcast("synthesize", example("paper/no-failure.rbcast").toString(), "--simulations", "1")
                .successful();

        try (Stream<Path> files = Files.list(installed.home())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(".cache", "NoFailureBroadcast-learned.rbcast");
        }
        assertThat(installed.rbcast("verify", "NoFailureBroadcast-learned.rbcast").successful()).contains("verified");
    }

    @Test
    void startsFasterFromTheSecondTimeOn() throws IOException, InterruptedException {
        installed.rbcast("--version").successful();
        Path cache = installed.home().resolve(".cache/rbcast/classes");

        List<Path> made = list(cache);
        assertThat(made).hasSize(2).anyMatch(file -> file.toString().endsWith(".jsa"));
        Path archive = made.stream().filter(file -> file.toString().endsWith(".jsa")).findFirst().orElseThrow();
        assertThat(Installation.run(folder, Map.of(), List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-Xshare:on",
                "-XX:SharedArchiveFile=" + archive, "-jar", installed.root().resolve("lib/rbcast.jar").toString(),
                "--version")).successful())
                .contains("rbcast " + Installation.version().replace("-SNAPSHOT", ""));
    }

    @Test
    void worksWhereHeMayWriteNothing() throws IOException, InterruptedException {
        Files.setAttribute(installed.home(), "unix:uid", 0);
        assumeTrue(installed.asUser(List.of("touch", "x")).status() != 0, "only root can take a home away");

        assertThat(installed.rbcast("check", example("paper").toString()).status()).isZero();
        assertThat(installed.rbcast("verify", example("paper/algorithms.rbcast").toString(), "--algorithm", "Crash",
                "--engine", "table-driven").successful()).contains("verified");
        assertThat(list(installed.home())).isEmpty();
    }

    @Test
    void findsAManPageForEveryCommand() throws IOException, InterruptedException {
        Path pages = installed.root().resolve("share/man/man1");
        List<String> commands = installed.rbcast("--help").successful().lines().dropWhile(line -> !line
                .equals("Commands:")).skip(1).takeWhile(line -> line.startsWith("  "))
                .filter(line -> !line.startsWith("   ")).map(line -> line.strip().split(" ")[0]).toList();

        assertThat(commands).contains("verify", "synthesize", "help");
        assertThat(list(pages)).extracting(page -> page.getFileName().toString()).contains("rbcast.1",
                "rbcast-certificate-check.1").containsAll(commands.stream().map(name -> "rbcast-" + name + ".1")
                .toList());
        assumeTrue(Installation.run(folder, Map.of(), List.of("man", "--version")).status() == 0, "there is no man");
        for (Path page : list(pages)) {
            String shown = Installation.run(folder, Map.of("MANWIDTH", "100", "LC_ALL", "C.UTF-8"),
                    List.of("man", "--warnings", "-l", page.toString())).successful();
            assertThat(shown).as(page.toString()).contains("NAME", "SYNOPSIS", "OPTIONS").doesNotContain(": warning: ");
        }
    }

    @Test
    void findsTheCompletionsOfThreeShellsWhereTheseLook() throws IOException, InterruptedException {
        Path share = installed.root().resolve("share");

        assertThat(share.resolve("bash-completion/completions/rbcast"))
                .hasContent(installed.rbcast("completion", "bash").successful());
        assertThat(share.resolve("fish/vendor_completions.d/rbcast.fish"))
                .hasContent(installed.rbcast("completion", "fish").successful());
        assertThat(share.resolve("zsh/site-functions/_rbcast"))
                .hasContent(installed.rbcast("completion", "zsh").successful())
                .content().startsWith("#compdef rbcast\n");
    }

    @Test
    void findsTheLicencesOfAllThatIsInTheJar() throws IOException {
        assertThat(installed.root().resolve("LICENSE")).content().contains("Eclipse Public License - v 2.0");
        assertThat(installed.root().resolve("licenses/THIRD-PARTY.md")).content()
                .contains("picocli", "Xtext", "SMTInterpol", "JFreeChart", "Batik", "Gson");
    }

    @Test
    void getsTheSameFilesFromBothArchives() throws IOException, InterruptedException {
        List<String> inTar = Installation.run(folder, Map.of(), List.of("tar", "tzf", Installation.tar().toString()))
                .successful().lines().filter(name -> !name.endsWith("/")).sorted().toList();

        try (ZipFile zip = new ZipFile(Installation.zip().toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName).filter(name -> !name.endsWith("/")).sorted())
                    .containsExactlyElementsOf(inTar);
        }
    }

    @Test
    void isNotToldWhoHasBuiltIt() throws IOException, InterruptedException {
        assertThat(Installation.ownersIn(Installation.tar())).containsExactlyInAnyOrder("0/0", "root/root");
    }

    @Test
    void isGivenAScriptForWindowsWithTheLineEndsOfWindows() throws IOException {
        assertThat(Files.readString(installed.root().resolve("bin/rbcast.bat"))).contains("@echo off\r\n")
                .doesNotContainPattern("[^\r]\n");
    }

    @Test
    void findsEveryFileThatThePagesLinkTo() throws IOException {
        for (Path page : Stream.concat(list(installed.root()).stream(), list(installed.root().resolve("docs"))
                .stream()).filter(file -> file.toString().endsWith(".md")).toList()) {
            for (String target : Links.in(Files.readString(page))) {
                assertThat(page.resolveSibling(target)).as("%s links to %s", page.getFileName(), target).exists();
            }
        }
    }

    @Test
    void canCheckWhatHeHasFetched() throws IOException, InterruptedException {
        assertThat(Installation.run(Installation.tar().getParent(), Map.of(),
                List.of("sha256sum", "--check", "--strict", "SHA256SUMS")).successful())
                .contains(Installation.tar().getFileName() + ": OK", Installation.zip().getFileName() + ": OK",
                        Installation.debianPackage().getFileName() + ": OK");
    }

    private static List<Path> list(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.sorted().toList();
        }
    }
}
