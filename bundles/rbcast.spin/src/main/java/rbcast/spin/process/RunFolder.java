// SPDX-License-Identifier: EPL-2.0
package rbcast.spin.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A folder for one run alone, which disappears with everything in it when it is closed. Spin and its verifiers write
 * files of fixed names, so two runs in one folder would disturb each other.
 */
public final class RunFolder implements AutoCloseable {

    private static final String VISIBLE = "rbcast-";
    private static final String HIDDEN = ".rbcast-";
    /** In bytes; less than any run needs. */
    private static final long LITTLE_ROOM = 64 << 10;
    private static final Duration LONG = Duration.ofDays(1);
    private static final AtomicBoolean HAVE_LOOKED = new AtomicBoolean();

    private final Path path;

    private RunFolder(Path parent, String prefix) throws IOException {
        this.path = Files.createTempDirectory(parent, prefix + RunOwner.current().map(RunOwner::prefix).orElse(""));
        ShutdownCleanup.add(path);
    }

    /**
     * A new folder in the system's place for temporary files. The first time, folders are removed there that belong to
     * processes of this user which were killed.
     */
    public static RunFolder create() throws IOException {
        Path place = Path.of(System.getProperty("java.io.tmpdir"));
        RunFolder folder = new RunFolder(place, VISIBLE);
        if (HAVE_LOOKED.compareAndSet(false, true)) {
            folder.removeAbandoned(place, VISIBLE);
        }
        return folder;
    }

    /**
     * A new folder in the given one, which is made if need be. Folders that were made there by processes which were
     * killed are removed.
     */
    public static RunFolder createIn(Path parent) throws IOException {
        Files.createDirectories(parent);
        RunFolder folder = new RunFolder(parent, HIDDEN);
        folder.removeAbandoned(parent, HIDDEN);
        return folder;
    }

    /**
     * Removes what killed processes have left: folders, no links, of the same user as this one, whose name says that
     * they belong to a process that is certainly gone. Where that cannot be known, because the owner is on another
     * machine that shares the place, hidden ones go when nothing has happened in them for a day.
     */
    private void removeAbandoned(Path parent, String prefix) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, prefix + "*")) {
            UserPrincipal user = Files.getOwner(path, LinkOption.NOFOLLOW_LINKS);
            for (Path folder : folders) {
                if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                        && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(user)
                        && isAbandoned(folder, prefix)) {
                    deleteAsFarAsPossible(folder);
                }
            }
        } catch (IOException | DirectoryIteratorException | UnsupportedOperationException somebodyElseWasFaster) {
            return;
        }
    }

    private static boolean isAbandoned(Path folder, String prefix) throws IOException {
        Optional<RunOwner> owner = RunOwner.of(folder.getFileName().toString().substring(prefix.length()));
        if (owner.map(RunOwner::isGone).orElse(false)) {
            return true;
        }
        return prefix.equals(HIDDEN) && owner.map(each -> !each.isOfThisMachine()).orElse(true)
                && Files.getLastModifiedTime(folder).toInstant().isBefore(Instant.now().minus(LONG));
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /**
     * Whether there is hardly room for another file: what a program says that has failed here, if anything, is mostly
     * about something else then.
     */
    public Optional<String> fullness() {
        try {
            return Files.getFileStore(path).getUsableSpace() < LITTLE_ROOM
                    ? Optional.of("there is no room left in " + path.getParent()) : Optional.empty();
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    /** Writes a text file. */
    public Path write(String name, String text) throws IOException {
        return Files.write(path.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        deleteAsFarAsPossible(path);
        ShutdownCleanup.remove(path);
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
