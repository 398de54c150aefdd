package rbcast.spin.verifier;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import rbcast.spin.process.RunFolder;
import rbcast.text.IoProblem;

/**
 * Compiled verifiers, kept on disk for the next time: a folder for each, named after everything that went into it. An
 * entry appears in one step, complete, so other processes may use the same cache; an entry that is not what was
 * written is made anew.
 */
public final class PanCache {

    private static final String VERIFIER = "pan";
    private static final String MANIFEST = "manifest";
    private static final int ATTEMPTS = 3;

    private final Path folder;
    private final Map<String, Object> locks = new ConcurrentHashMap<>();
    /** Entries whose contents this process has compared with their manifest, and the file's state then. */
    private final Map<Path, String> known = new ConcurrentHashMap<>();

    /** A cache in that folder, which is made when it is first needed. */
    public PanCache(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** The user's cache: {@code $XDG_CACHE_HOME/rbcast/pan} or {@code ~/.cache/rbcast/pan}. */
    public static PanCache usual() {
        String configured = Objects.requireNonNullElse(System.getenv("XDG_CACHE_HOME"), "");
        Path caches = configured.startsWith("/") ? Path.of(configured)
                : Path.of(System.getProperty("user.home"), ".cache");
        return new PanCache(caches.resolve("rbcast").resolve("pan"));
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** Makes a verifier in the folder given, under the name {@value PanCache#VERIFIER}. */
    @FunctionalInterface
    public interface Maker {
        void make(RunFolder where) throws IOException, NoVerdictException;
    }

    /**
     * The verifier of that key; one that is missing or damaged is made.
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
        String state = Files.size(verifier) + " " + Files.getLastModifiedTime(verifier);
        if (state.equals(known.get(verifier))) {
            return true;
        }
        if (Files.size(manifest) > 1000 || !Files.readString(manifest).equals(manifestOf(verifier))) {
            return false;
        }
        known.put(verifier, state);
        return true;
    }

    private static String manifestOf(Path verifier) throws IOException {
        byte[] contents = Files.readAllBytes(verifier);
        return "rbcast-pan 1\nsize %d\nsha256 %s\n".formatted(contents.length,
                HexFormat.of().formatHex(VerifierSource.sha256().digest(contents)));
    }

    private void make(Path entry, Maker maker) throws IOException, NoVerdictException {
        try (RunFolder workshop = RunFolder.createIn(folder); RunFolder result = RunFolder.createIn(folder)) {
            maker.make(workshop);
            Path verifier = workshop.path().resolve(VERIFIER);
            result.write(MANIFEST, manifestOf(verifier));
            Files.move(verifier, result.path().resolve(VERIFIER));
            removeDamaged(entry);
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

    private void removeDamaged(Path entry) throws IOException {
        if (Files.exists(entry) && !isIntact(entry)) {
            try (RunFolder rubbish = RunFolder.createIn(folder)) {
                Files.move(entry, rubbish.path().resolve("damaged"), StandardCopyOption.ATOMIC_MOVE);
            } catch (NoSuchFileException removedByAnotherProcess) {
                known.remove(entry.resolve(VERIFIER));
            }
        }
    }
}
