// SPDX-License-Identifier: EPL-2.0
package rbcast.spin.verifier;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import rbcast.spin.process.RunFolder;
import rbcast.text.IoProblem;

/**
 * Compiled verifiers, kept on disk for the next time: a folder for each, named after everything that went into it. An
 * entry appears in one step, complete, so other processes may use the same cache. Its manifest names the key and has a
 * digest of the verifier, made when that was compiled; an entry that is not what was written is made anew. What has not
 * been used for longest goes when there is too much.
 */
public final class PanCache {

    /** In bytes; some hundred verifiers. */
    private static final long MOST_BYTES = 128L << 20;
    private static final String VERIFIER = "pan";
    private static final String MANIFEST = "manifest";
    private static final int ATTEMPTS = 3;

    private final Path folder;
    private final long mostBytes;
    private final Map<String, Object> locks = new ConcurrentHashMap<>();
    /** Verifiers that this process has compared with their manifest, and the file's state then. */
    private final Map<Path, String> known = new ConcurrentHashMap<>();

    /** A cache in that folder, which is made when it is first needed. */
    public PanCache(Path folder) {
        this(folder, MOST_BYTES);
    }

    /** @param mostBytes so much is kept; the verifier that was asked for last in any case */
    PanCache(Path folder, long mostBytes) {
        this.folder = folder.toAbsolutePath();
        this.mostBytes = mostBytes;
    }

    /**
     * The user's cache: {@code $XDG_CACHE_HOME/rbcast/pan} or {@code ~/.cache/rbcast/pan}; for a user who has no home,
     * or may write nothing there, as somebody in a container, a private one that lasts as long as this program.
     */
    public static PanCache usual() {
        return Stream.of(Objects.requireNonNullElse(System.getenv("XDG_CACHE_HOME"), ""),
                        inHome(System.getenv("HOME")), inHome(System.getProperty("user.home")))
                .filter(place -> place.startsWith("/")).findFirst()
                .map(caches -> new PanCache(Path.of(caches, "rbcast", "pan"))).orElseGet(() -> Passing.CACHE);
    }

    /**
     * The same cache with another bound on the room that it takes.
     *
     * @param bytes at least 1
     */
    public PanCache keeping(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("a cache without room");
        }
        return new PanCache(folder, bytes);
    }

    /** What Java has for the home of a user whom the system does not know is no path, or one that is not his. */
    private static String inHome(String home) {
        return home == null || !home.startsWith("/") || !mayBeMade(Path.of(home, ".cache", "rbcast", "pan")) ? ""
                : home + "/.cache";
    }

    private static boolean mayBeMade(Path folder) {
        Path there = folder;
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        return Files.isDirectory(there) && Files.isWritable(there);
    }

    /** For users without a home of theirs. */
    private static final class Passing {
        private static final PanCache CACHE = create();

        private static PanCache create() {
            try {
                return new PanCache(RunFolder.create().path().resolve("pan"));
            } catch (IOException noPlace) {
                // the first verifier will say so
                return new PanCache(Path.of(System.getProperty("java.io.tmpdir"), "rbcast-pan"));
            }
        }
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** How much it keeps at most, in bytes. */
    public long mostBytes() {
        return mostBytes;
    }

    /** Makes a verifier in the folder given, under the name {@value PanCache#VERIFIER}. */
    @FunctionalInterface
    public interface Maker {
        void make(RunFolder where) throws IOException, NoVerdictException;
    }

    /**
     * The verifier of that key; one that is missing or damaged is made. Another process may take it away at any time:
     * who does not find it when he starts it asks again.
     *
     * @throws NoVerdictException if it cannot be made
     */
    public Path verifier(String key, Maker maker) throws NoVerdictException {
        synchronized (locks.computeIfAbsent(key, any -> new Object())) {
            Path entry = folder.resolve(key);
            try {
                for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                    if (isIntact(entry)) {
                        return entry.resolve(VERIFIER);
                    }
                    make(entry, maker);
                    CacheSpace.of(folder).shrinkTo(mostBytes, entry);
                }
            } catch (IOException problem) {
                throw new NoVerdictException("the cache of verifiers in " + folder + " cannot be used ("
                        + IoProblem.inWords(problem) + "); set XDG_CACHE_HOME to a folder that can be written");
            }
            throw new NoVerdictException("the cache of verifiers in " + folder + " changes while it is used");
        }
    }

    private boolean isIntact(Path entry) throws IOException {
        Path verifier = entry.resolve(VERIFIER);
        Path manifest = entry.resolve(MANIFEST);
        if (!Files.isRegularFile(verifier) || !Files.isRegularFile(manifest) || !Files.isExecutable(verifier)) {
            return false;
        }
        try {
            String state = state(verifier);
            if (state.equals(known.get(verifier))) {
                return true;
            }
            String key = entry.getFileName().toString();
            if (Files.size(manifest) > 1000 || !Files.readString(manifest).equals(manifestOf(key, verifier))) {
                return false;
            }
            known.put(verifier, state);
            markAsUsed(entry);
            return true;
        } catch (FileSystemException takenAwayMeanwhile) {
            return false;
        }
    }

    /** Changes with every change of the file: nobody can set when its entry was changed last. */
    private static String state(Path verifier) throws IOException {
        return verifier.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? Files.readAttributes(verifier, "unix:ino,size,lastModifiedTime,ctime").toString()
                : Files.size(verifier) + " " + Files.getLastModifiedTime(verifier);
    }

    private static void markAsUsed(Path entry) {
        try {
            Files.setLastModifiedTime(entry.resolve(MANIFEST), FileTime.from(Instant.now()));
        } catch (IOException readOnly) {
            // it counts as used when it was made
            return;
        }
    }

    private static String manifestOf(String key, Path verifier) throws IOException {
        byte[] contents = Files.readAllBytes(verifier);
        return "rbcast-pan 2\nkey %s\nsize %d\nsha256 %s\n".formatted(key, contents.length,
                HexFormat.of().formatHex(VerifierSource.sha256().digest(contents)));
    }

    private void make(Path entry, Maker maker) throws IOException, NoVerdictException {
        try (RunFolder workshop = RunFolder.createIn(folder); RunFolder result = RunFolder.createIn(folder)) {
            maker.make(workshop);
            Path verifier = workshop.path().resolve(VERIFIER);
            result.write(MANIFEST, manifestOf(entry.getFileName().toString(), verifier));
            Files.move(verifier, result.path().resolve(VERIFIER));
            if (Files.exists(entry) && !isIntact(entry)) {
                known.remove(entry.resolve(VERIFIER));
                CacheSpace.remove(entry);
            }
            publish(result.path(), entry);
        }
    }

    /** In one step; should another process have been faster, its entry is as good. */
    private void publish(Path result, Path entry) throws IOException {
        try {
            Files.move(result, entry, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException problem) {
            if (!Files.exists(entry)) {
                throw problem;
            }
        }
    }
}
