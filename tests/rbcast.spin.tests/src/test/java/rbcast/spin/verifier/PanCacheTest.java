// SPDX-License-Identifier: EPL-2.0
package rbcast.spin.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
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
    void anEntryWithoutItsManifestIsMadeAnew() throws Exception {
        Files.delete(verifier().resolveSibling("manifest"));

        assertThat(verifier()).hasContent("#!/bin/sh\necho verifier 2");
    }

    @Test
    void aVerifierThatCannotBeRunIsMadeAnew() throws Exception {
        assertThat(verifier().toFile().setExecutable(false)).isTrue();

        assertThat(verifier()).isExecutable();
        assertThat(made).hasValue(2);
    }

    @Test
    void aVerifierThatNobodyHasTouchedIsComparedOnce() throws Exception {
        PanCache cache = new PanCache(folder);
        Path pan = cache.verifier("key", this::make);
        cache.verifier("key", this::make);
        Files.writeString(pan.resolveSibling("manifest"), "something else");

        assertThat(cache.verifier("key", this::make)).hasContent("#!/bin/sh\necho verifier 1");
    }

    @Test
    void aVerifierThatIsNeverAsItShouldBeIsGivenUp() {
        PanCache cache = new PanCache(folder);

        assertThatThrownBy(() -> cache.verifier("key", where -> {
            made.incrementAndGet();
            where.write("pan", "nobody may run this");
        })).isInstanceOf(NoVerdictException.class).hasMessageContaining("changes while it is used");
        assertThat(made).hasValue(3);
    }

    @Test
    void itKnowsItsPlaceAndItsBound() {
        assertThat(new PanCache(Path.of("here")).folder()).isEqualTo(Path.of("here").toAbsolutePath());
        assertThat(new PanCache(folder).mostBytes()).isEqualTo(128L * 1024 * 1024);
        assertThat(new PanCache(folder).keeping(1).mostBytes()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new PanCache(folder).keeping(0));
    }

    @Test
    void onlyEntriesAreCounted() throws Exception {
        verifier(new PanCache(folder), "one");
        verifier(new PanCache(folder), "two");
        long bytes = CacheSpace.of(folder).bytes();
        Files.writeString(Files.createDirectory(folder.resolve(".rbcast-1")).resolve("pan"), "a run under way");
        Files.writeString(folder.resolve("file"), "somebody else's");

        assertThat(CacheSpace.of(folder).count()).isEqualTo(2);
        assertThat(CacheSpace.of(folder).bytes()).isEqualTo(bytes);
    }

    @Test
    void whatJustFitsStays() throws Exception {
        verifier(new PanCache(folder), "one");
        Path two = verifier(new PanCache(folder), "two").getParent();
        CacheSpace space = CacheSpace.of(folder);

        space.shrinkTo(space.bytes(), two);
        assertThat(entries()).hasSize(2);
        space.shrinkTo(space.bytes() - 1, two);
        assertThat(entries()).containsExactly(Path.of("two"));
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

    private Path verifier(PanCache cache, String key) throws NoVerdictException {
        return cache.verifier(key, where -> {
            Path pan = where.write("pan", "verifier of " + key + ", " + made.incrementAndGet());
            assertThat(pan.toFile().setExecutable(true)).isTrue();
        });
    }

    @Test
    void entriesThatWereSwappedAreMadeAnew() throws Exception {
        Path one = verifier(new PanCache(folder), "one").getParent();
        Path two = verifier(new PanCache(folder), "two").getParent();
        Files.move(one, folder.resolve("three"));
        Files.move(two, one);
        Files.move(folder.resolve("three"), two);

        assertThat(verifier(new PanCache(folder), "one")).hasContent("verifier of one, 3");
        assertThat(verifier(new PanCache(folder), "two")).hasContent("verifier of two, 4");
    }

    @Test
    void aVerifierThatWasReplacedByOneOfTheSameSizeAndTimeIsMadeAnew() throws Exception {
        PanCache cache = new PanCache(folder);
        Path pan = verifier(cache, "one");
        FileTime time = Files.getLastModifiedTime(pan);
        Files.writeString(pan, "verifier of own, 1");
        Files.setLastModifiedTime(pan, time);

        assertThat(verifier(cache, "one")).hasContent("verifier of one, 2");
        assertThat(verifier(new PanCache(folder), "one")).hasContent("verifier of one, 2");
    }

    @Test
    void whatWasNotUsedForLongestGoesWhenThereIsTooMuch() throws Exception {
        long room = CacheSpace.of(verifier(new PanCache(folder), "one").getParent().getParent()).bytes() * 5 / 2;
        FileTime past = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
        verifier(new PanCache(folder), "two");
        for (String key : List.of("one", "two")) {
            Files.setLastModifiedTime(folder.resolve(key).resolve("pan"), past);
            Files.setLastModifiedTime(folder.resolve(key).resolve("manifest"), past);
        }
        verifier(new PanCache(folder), "one");

        verifier(new PanCache(folder, room), "three");

        assertThat(entries()).containsExactlyInAnyOrder(Path.of("one"), Path.of("three"));
    }

    @Test
    void theVerifierAskedForStaysHoweverLittleRoomThereIs() throws Exception {
        assertThat(verifier(new PanCache(folder, 0), "one")).exists();
        assertThat(verifier(new PanCache(folder, 0), "two")).exists();

        assertThat(entries()).containsExactly(Path.of("two"));
    }

    @Test
    void aCacheThatIsEmptiedWhileItIsUsedIsFilledAgain() throws Exception {
        PanCache cache = new PanCache(folder);
        verifier(cache, "one");

        CacheSpace.of(folder).clear();

        assertThat(CacheSpace.of(folder).count()).isZero();
        assertThat(entries()).isEmpty();
        assertThat(verifier(cache, "one")).hasContent("verifier of one, 2");
    }

    @Test
    void aCacheThatWasNeverUsedIsEmpty() throws IOException {
        assertThat(CacheSpace.of(folder).bytes()).isZero();
    }
}
