// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;

import rbcast.text.IoProblem;

/**
 * Writes files of the user's without losing anything. The content goes to a new file in the same folder, onto the disk,
 * and then takes the other one's place in one step: whoever looks, and whenever the machine stops, sees the old content
 * or the new one, never half of one. Symbolic links stay and are followed; permissions stay, and owner and group as far
 * as this process may give files away.
 */
public final class OutputFile {

    private static final int MOST_LINKS = 40;
    private static final EnumSet<PosixFilePermission> PRIVATE = EnumSet.of(PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE);

    private OutputFile() {
    }

    /**
     * Writes a text; what the file held before is kept beside it.
     *
     * @return where the former, different content is kept now; empty when there was none
     * @throws IOException if it cannot be written; the file is what it was, then
     */
    public static Optional<Path> write(Path file, String text) throws IOException {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes any content in the same way.
     *
     * @return where the former, different content is kept now; empty when there was none
     * @throws IOException if it cannot be written; the file is what it was, then
     */
    public static Optional<Path> write(Path file, byte[] content) throws IOException {
        Path target = target(file);
        Files.createDirectories(target.getParent());
        if (holds(target, content)) {
            return Optional.empty();
        }
        Optional<Path> kept = Files.exists(target) ? Optional.of(backup(target)) : Optional.empty();
        try {
            put(target, content);
        } catch (IOException unwritable) {
            if (kept.isPresent()) {
                Files.delete(kept.get());
            }
            throw unwritable;
        }
        return kept;
    }

    /**
     * Puts a text in the place of what a file holds, which is gone then.
     *
     * @throws IOException if it cannot be written; the file is what it was, then
     */
    public static void replace(Path file, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        Path target = target(file);
        if (!holds(target, content)) {
            put(target, content);
        }
    }

    private static boolean holds(Path target, byte[] content) throws IOException {
        if (!Files.exists(target)) {
            return false;
        }
        if (!Files.isRegularFile(target)) {
            // a device would be replaced by a file
            throw new IOException(target + " is no ordinary file");
        }
        return Files.size(target) == content.length && Arrays.equals(Files.readAllBytes(target), content);
    }

    private static void put(Path target, byte[] content) throws IOException {
        Path fresh = fresh(target);
        try {
            Optional<PosixFileAttributes> former = attributes(target);
            create(fresh, former.isPresent());
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            if (former.isPresent()) {
                adopt(fresh, former.get());
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            sync(target.getParent());
        } catch (IOException problem) {
            // nobody knows the new file's name
            throw new FileSystemException(target.toString(), null, IoProblem.reason(problem));
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Where the links end that lead from that file, whether or not there is anything. */
    private static Path target(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    /** A new file beside it; not a temporary file of Java's, which nobody else may read. */
    private static Path fresh(Path target) {
        return target.resolveSibling("." + UUID.randomUUID() + ".rbcast-tmp");
    }

    /** One that takes the place of another is nobody else's until it has the other's permissions. */
    private static void create(Path fresh, boolean hidden) throws IOException {
        if (hidden) {
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PRIVATE));
        } else {
            Files.createFile(fresh);
        }
    }

    /** Whose a file is and who may do what with it; empty if there is none, or where the system has no such thing. */
    private static Optional<PosixFileAttributes> attributes(Path target) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        return view == null || !Files.exists(target) ? Optional.empty() : Optional.of(view.readAttributes());
    }

    private static void adopt(Path fresh, PosixFileAttributes former) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class,
                LinkOption.NOFOLLOW_LINKS);
        PosixFileAttributes own = view.readAttributes();
        try {
            if (!own.group().equals(former.group())) {
                view.setGroup(former.group());
            }
            if (!own.owner().equals(former.owner())) {
                view.setOwner(former.owner());
            }
        } catch (IOException onlyRootMayGiveFilesAway) {
            // it stays ours
        }
        view.setPermissions(former.permissions());
    }

    /** Makes the new name last; where folders cannot be opened, the system sees to that itself. */
    private static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException unsupported) {
            // the content is on the disk under the old name or the new one, all the same
        }
    }

    /**
     * Makes sure, before work that takes long, that a file can be written: makes its folder, and tries whether there is
     * room for a file.
     *
     * @throws InputException if it cannot be
     */
    public static void prepare(Path file) throws InputException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw new InputException("this is a folder: name a file");
        }
        if (Files.exists(file) && (!Files.isRegularFile(file) || !Files.isWritable(file))) {
            throw new InputException("this is no ordinary file, or it may not be written: name another");
        }
        try {
            Path target = target(file);
            folder = target.getParent();
            Files.createDirectories(folder);
            Files.delete(Files.createFile(Files.exists(target) ? fresh(target) : target));
        } catch (FileAlreadyExistsException noFolder) {
            throw new InputException(noFolder.getMessage() + " is no folder");
        } catch (IOException unwritable) {
            throw new InputException("no file of that name can be written to the folder " + folder);
        }
    }

    /** A second name for the old content, which costs no room on the disk; a copy where files have one name only. */
    private static Path backup(Path target) throws IOException {
        for (int number = 1;; number++) {
            Path kept = target.resolveSibling(target.getFileName() + ".bak" + (number == 1 ? "" : "" + number));
            try {
                return Files.createLink(kept, target);
            } catch (FileAlreadyExistsException taken) {
                continue;
            } catch (IOException | UnsupportedOperationException noLinks) {
                if (!Files.exists(kept, LinkOption.NOFOLLOW_LINKS)) {
                    return copy(target, kept);
                }
            }
        }
    }

    private static Path copy(Path target, Path kept) throws IOException {
        try {
            return Files.copy(target, kept, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException noRoom) {
            Files.deleteIfExists(kept);
            throw noRoom;
        }
    }
}
