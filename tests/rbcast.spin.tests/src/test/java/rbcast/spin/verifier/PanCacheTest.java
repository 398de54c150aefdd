package rbcast.spin.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rbcast.spin.process.RunFolder;

class PanCacheTest {

    private final AtomicInteger made = new AtomicInteger();

    @TempDir
    private Path temporary;
    private Path folder;

    @BeforeEach
    void chooseFolder() {
        folder = temporary.resolve("deep").resolve("cache");
    }

    private void make(RunFolder where) throws IOException {
        Path pan = where.write("pan", "#!/bin/sh\necho verifier " + made.incrementAndGet() + "\n");
        assertThat(pan.toFile().setExecutable(true)).isTrue();
    }

    private Path verifier() throws NoVerdictException {
        return new PanCache(folder).verifier("key", this::make);
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::getFileName).toList();
        }
    }

    @Test
    void aVerifierIsMadeOnceAndFoundByTheNextProcess() throws Exception {
        assertThat(verifier()).exists().isEqualTo(verifier());
        assertThat(made).hasValue(1);
        assertThat(entries()).containsExactly(Path.of("key"));
    }

    @Test
    void aTruncatedVerifierIsMadeAnew() throws Exception {
        Files.writeString(verifier(), "#!");

        assertThat(verifier()).hasContent("#!/bin/sh\necho verifier 2");
        assertThat(entries()).containsExactly(Path.of("key"));
    }

    @Test
    void aVerifierThatChangesWhileTheProcessRunsIsMadeAnew() throws Exception {
        PanCache cache = new PanCache(folder);
        Path pan = cache.verifier("key", this::make);
        Files.writeString(pan, "#!/bin/sh\necho something entirely different\n");

        assertThat(cache.verifier("key", this::make)).hasContent("#!/bin/sh\necho verifier 2");
    }

    @Test
    void anEntryOfAnotherVersionIsMadeAnew() throws Exception {
        Files.writeString(verifier().resolveSibling("manifest"), "rbcast-pan 0\n");

        verifier();

        assertThat(made).hasValue(2);
    }

    @Test
    void anEntryWithoutItsVerifierIsMadeAnew() throws Exception {
        Files.delete(verifier());

        assertThat(verifier()).exists();
    }

    @Test
    void aFileWhereAnEntryShouldBeIsReplaced() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("key"), "a file");

        assertThat(verifier()).exists();
    }

    @Test
    void aVerifierThatCannotBeMadeLeavesNothing() throws Exception {
        PanCache cache = new PanCache(folder);

        assertThatThrownBy(() -> cache.verifier("key", where -> {
            throw new NoVerdictException("no compiler");
        })).isInstanceOf(NoVerdictException.class).hasMessage("no compiler");
        assertThat(entries()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws Exception {
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "a file");

        assertThatThrownBy(this::verifier).isInstanceOf(NoVerdictException.class).hasMessageContaining("cannot be used")
                .hasMessageContaining(folder.toString());
    }

    @Test
    void manyAtOnceUseOneVerifier() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Path>> found = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                PanCache asIfInAnotherProcess = new PanCache(folder);
                found.add(threads.submit(() -> asIfInAnotherProcess.verifier("key", this::make)));
            }
            for (Future<Path> path : found) {
                assertThat(path.get()).isEqualTo(folder.resolve("key").resolve("pan"));
            }
            assertThat(entries()).containsExactly(Path.of("key"));
        } finally {
            threads.shutdownNow();
        }
    }
}
