package rbcast.spin.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;

/**
 * A folder for one run alone, which disappears with everything in it when it is closed. Spin and its verifiers write
 * files of fixed names, so two runs in one folder would disturb each other.
 */
public final class RunFolder implements AutoCloseable {

    private static final String HIDDEN = ".rbcast-";

    private final Path path;

    private RunFolder(Path path) {
        this.path = path;
        Leftovers.add(path);
    }

    /** A new folder in the system's place for temporary files. */
    public static RunFolder create() throws IOException {
        return new RunFolder(Files.createTempDirectory("rbcast-"));
    }

    /** A new folder in the given one, which is made if need be. */
    public static RunFolder createIn(Path parent) throws IOException {
        Files.createDirectories(parent);
        return new RunFolder(Files.createTempDirectory(parent, HIDDEN));
    }

    /**
     * Removes the folders that were made by {@link #createIn} more than a day ago: whoever made them was killed
     * before it could do so.
     */
    public static void removeStale(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return;
        }
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, HIDDEN + "*")) {
            for (Path folder : folders) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(yesterday)) {
                    deleteAsFarAsPossible(folder);
                }
            }
        } catch (NoSuchFileException removedByItsOwner) {
            return;
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Writes a text file. */
    public Path write(String name, String text) throws IOException {
        return Files.write(path.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        deleteAsFarAsPossible(path);
        Leftovers.remove(path);
    }

    /**
     * A file that somebody else has removed meanwhile is as good as deleted, and one that resists is left to the
     * system: neither may turn a verdict that is already known into an error.
     */
    static void deleteAsFarAsPossible(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    return delete(file);
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException problem) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException problem) {
                    return delete(directory);
                }
            });
        } catch (IOException problem) {
            folder.toFile().deleteOnExit();
        }
    }

    private static FileVisitResult delete(Path path) {
        if (!path.toFile().delete()) {
            path.toFile().deleteOnExit();
        }
        return FileVisitResult.CONTINUE;
    }
}
