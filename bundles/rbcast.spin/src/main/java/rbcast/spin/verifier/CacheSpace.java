// SPDX-License-Identifier: EPL-2.0
package rbcast.spin.verifier;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import rbcast.spin.process.RunFolder;

/**
 * The room that a cache of verifiers takes. Entries go in one step, as they come, so that other processes may use the
 * cache meanwhile: a verifier that runs goes on, and one that is missing is made again.
 *
 * @param entries what is kept, the one that was used last at the end
 */
public record CacheSpace(List<Entry> entries) {

    /**
     * A verifier that is kept.
     *
     * @param bytes on the disk
     */
    record Entry(Path folder, long bytes, FileTime used) {
    }

    public CacheSpace {
        entries = List.copyOf(entries);
    }

    /** What the folder of a cache holds; nothing where there is no such folder. */
    public static CacheSpace of(Path folder) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, entry -> Files.isDirectory(entry)
                && !entry.getFileName().toString().startsWith("."))) {
            for (Path entry : found) {
                measured(entry).ifPresent(entries::add);
            }
        } catch (NoSuchFileException none) {
            return new CacheSpace(List.of());
        } catch (DirectoryIteratorException unreadable) {
            throw unreadable.getCause();
        }
        return new CacheSpace(entries.stream().sorted(Comparator.comparing(Entry::used)).toList());
    }

    /** Empty if somebody takes it away meanwhile. */
    private static Optional<Entry> measured(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            long bytes = 0;
            FileTime used = FileTime.fromMillis(0);
            for (Path file : files.toList()) {
                bytes += Files.size(file);
                FileTime time = Files.getLastModifiedTime(file);
                used = time.compareTo(used) > 0 ? time : used;
            }
            return Optional.of(new Entry(folder, bytes, used));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    /** How many verifiers there are. */
    public int count() {
        return entries.size();
    }

    /** What they take together. */
    public long bytes() {
        return entries.stream().mapToLong(Entry::bytes).sum();
    }

    /** Removes what has not been used for longest, until the rest takes no more than so many bytes. */
    void shrinkTo(long mostBytes, Path keep) throws IOException {
        long bytes = bytes();
        for (Entry entry : entries) {
            if (bytes > mostBytes && !entry.folder().equals(keep)) {
                remove(entry.folder());
                bytes -= entry.bytes();
            }
        }
    }

    /** Removes everything; what other processes make meanwhile stays. */
    public void clear() throws IOException {
        for (Entry entry : entries) {
            remove(entry.folder());
        }
    }

    /** Takes an entry away in one step, whoever else does the same. */
    static void remove(Path entry) throws IOException {
        try (RunFolder rubbish = RunFolder.createIn(entry.getParent())) {
            Files.move(entry, rubbish.path().resolve("removed"), StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException removedByAnotherProcess) {
            return;
        }
    }
}
