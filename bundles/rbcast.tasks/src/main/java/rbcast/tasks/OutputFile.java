package rbcast.tasks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder");
        }
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content)) {
            return Optional.empty();
        }
        // not a temporary file of Java's, which nobody else may read
        Path fresh = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.write(fresh, content, StandardOpenOption.CREATE_NEW);
            Optional<Path> kept = Files.exists(file) ? Optional.of(backup(file)) : Optional.empty();
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            return kept;
        } finally {
            Files.deleteIfExists(fresh);
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
