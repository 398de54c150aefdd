// SPDX-License-Identifier: EPL-2.0
package rbcast.spin.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    @TempDir
    private Path parent;

    @Test
    void aFolderDisappearsWithEverythingInItButNothingElse() throws IOException {
        Path outside = Files.writeString(parent.resolve("outside"), "stays");
        RunFolder folder = RunFolder.createIn(parent);
        try (folder) {
            folder.write("a", "text");
            Files.createDirectories(folder.path().resolve("b/c"));
            Files.createSymbolicLink(folder.path().resolve("link"), outside);
            Files.createSymbolicLink(folder.path().resolve("b/up"), parent);
        }

        assertThat(folder.path()).doesNotExist();
        assertThat(outside).hasContent("stays");
    }

    @Test
    void onlyTheOwnerCanLookInside() throws IOException {
        try (RunFolder folder = RunFolder.create()) {
            assertThat(Files.getPosixFilePermissions(folder.path())).hasSize(3)
                    .allMatch(permission -> permission.name().startsWith("OWNER_"));
        }
    }

    private static RunOwner current() {
        return RunOwner.current().orElseThrow();
    }

    private Path folderOf(RunOwner owner) throws IOException {
        Path folder = Files.createDirectory(parent.resolve(".rbcast-" + owner.prefix() + "1"));
        Files.writeString(folder.resolve("pan.c"), "");
        return folder;
    }

    private static void age(Path folder) throws IOException {
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    }

    private void lookAround() throws IOException {
        RunFolder.createIn(parent).close();
    }

    @Test
    void whatBelongsToALivingProcessStays() throws IOException {
        Process other = new ProcessBuilder("cat").start();
        try {
            Path mine = folderOf(current());
            Path its = folderOf(RunOwner.of(other.pid()).orElseThrow());
            age(mine);
            age(its);

            lookAround();

            assertThat(mine).exists();
            assertThat(its).exists();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void whatBelongsToAProcessThatIsGoneIsRemoved() throws Exception {
        Process process = new ProcessBuilder("cat").start();
        Path folder = folderOf(RunOwner.of(process.pid()).orElseThrow());
        process.destroyForcibly().waitFor();

        lookAround();

        assertThat(folder).doesNotExist();
    }

    @Test
    void aNumberThatAnotherProcessHasNowIsNotTakenForItsFormerOwner() throws IOException {
        Path folder = folderOf(new RunOwner(current().machine(), current().pid(), current().start() - 1));

        lookAround();

        assertThat(folder).doesNotExist();
    }

    @Test
    void whatMayBelongToAnotherMachineIsRemovedAfterADay() throws IOException {
        Path young = folderOf(new RunOwner("0123abcd", 1, 1));
        Path old = folderOf(new RunOwner("0123abcd", 2, 1));
        Path unnamed = Files.createDirectory(parent.resolve(".rbcast-old"));
        Path other = Files.createDirectory(parent.resolve("other"));
        age(old);
        age(unnamed);
        age(other);

        lookAround();

        assertThat(young).exists();
        assertThat(old).doesNotExist();
        assertThat(unnamed).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void linksAndFilesAreNotFollowed() throws IOException {
        Path outside = Files.createDirectory(parent.resolve("outside"));
        String gone = ".rbcast-" + new RunOwner(current().machine(), current().pid(), 1).prefix();
        Path link = Files.createSymbolicLink(parent.resolve(gone + "1"), outside);
        Path file = Files.writeString(parent.resolve(gone + "2"), "");

        lookAround();

        assertThat(outside).exists();
        assertThat(link).isSymbolicLink();
        assertThat(file).exists();
    }

    @Test
    void whatBelongsToAnotherUserStays() throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can give files away");
        Path folder = folderOf(new RunOwner(current().machine(), current().pid(), 1));
        Files.setOwner(folder, folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));

        lookAround();

        assertThat(folder).exists();
    }
}
