package rbcast.tasks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Writes results without losing anything: what a file held before is kept beside it. */
public final class OutputFile {

    private OutputFile() {
    }

    /**
     * Writes the text in one step: readers see the old file or the new one, never half of one.
     *
     * @return where the former, different content is kept now; empty when there was none
     * @throws IOException if it cannot be written
     */
    public static Optional<Path> write(Path file, String text) throws IOException {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes any content in the same way.
     *
     * @return where the former, different content is kept now; empty when there was none
     * @throws IOException if it cannot be written
     */
    public static Optional<Path> write(Path file, byte[] content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // a device would be replaced by a file
            throw new IOException(file + " is no ordinary file");
        }
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content)) {
            return Optional.empty();
        }
        Path fresh = fresh(file);
        try {
            Files.write(fresh, content, StandardOpenOption.CREATE_NEW);
            Optional<Path> kept = Files.exists(file) ? Optional.of(backup(file)) : Optional.empty();
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            return kept;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** A new file beside it; not a temporary file of Java's, which nobody else may read. */
    private static Path fresh(Path file) {
        return file.toAbsolutePath().resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
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
            Files.createDirectories(folder);
            Files.delete(Files.createFile(fresh(file)));
        } catch (FileAlreadyExistsException noFolder) {
            throw new InputException(noFolder.getMessage() + " is no folder");
        } catch (IOException unwritable) {
            throw new InputException("no file of that name can be written to the folder " + folder);
        }
    }

    private static Path backup(Path file) throws IOException {
        for (int number = 1;; number++) {
            Path kept = file.resolveSibling(file.getFileName() + ".bak" + (number == 1 ? "" : String.valueOf(number)));
            if (!Files.exists(kept)) {
                return Files.copy(file, kept);
            }
        }
    }
}
