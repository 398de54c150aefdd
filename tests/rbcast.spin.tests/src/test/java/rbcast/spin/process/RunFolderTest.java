package rbcast.spin.process;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void whatAKilledProgramLeftIsRemovedAfterADay() throws IOException {
        Path old = Files.createDirectory(parent.resolve(".rbcast-old"));
        Files.writeString(old.resolve("pan.c"), "");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Path young = Files.createDirectory(parent.resolve(".rbcast-young"));
        Path other = Files.createDirectory(parent.resolve("other"));
        Files.setLastModifiedTime(other, FileTime.from(Instant.EPOCH));

        RunFolder.removeStale(parent);

        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(other).exists();
    }
}
