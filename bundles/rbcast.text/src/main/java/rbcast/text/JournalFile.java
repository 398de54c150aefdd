// SPDX-License-Identifier: EPL-2.0
package rbcast.text;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.CRC32;

/**
 * A file that keeps what work has come to as it comes, so that work which was stopped at any moment goes on where it
 * was: a header, then lines, each with its checksum. A line that was not written to its end, or was damaged, ends what
 * is read; the rest is written anew. One process has it at a time. Not for use by several threads.
 */
public final class JournalFile implements AutoCloseable {

    private final RandomAccessFile file;
    private Optional<String> damage = Optional.empty();

    /**
     * Opens a journal, or begins one if there is no such file. A file that is none is left as it is.
     *
     * @param header what kind of journal it is, a comma, and its version, of which only this one is read; no line ends
     * @param reader is told each line, in their order; refuses one that it does not understand
     * @throws IOException if the file cannot be read or written, is in use, or is no journal of this kind and version;
     *         its message can be shown to a user
     */
    public JournalFile(Path path, String header, Predicate<String> reader) throws IOException {
        file = new RandomAccessFile(path.toFile(), "rw");
        try {
            lock(path);
            begin(path, header);
            file.setLength(read(header.length() + 1, reader));
            file.seek(file.length());
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private void lock(Path path) throws IOException {
        boolean free;
        try {
            free = file.getChannel().tryLock() != null;
        } catch (OverlappingFileLockException ours) {
            free = false;
        }
        if (!free) {
            throw new IOException(path + " is in use by another run of RBcast");
        }
    }

    /** Reads the header; writes it where there is none, or only the beginning of one. */
    private void begin(Path path, String line) throws IOException {
        byte[] header = (line + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] start = new byte[(int) Math.min(header.length, file.length())];
        file.readFully(start);
        if (!Arrays.equals(start, Arrays.copyOf(header, start.length))) {
            String kind = line.substring(0, line.indexOf(',') + 1);
            boolean old = new String(start, StandardCharsets.UTF_8).startsWith(kind);
            throw new IOException(path + (old ? " is a journal of another version of RBcast, whose verdicts may differ"
                    : " is no journal of this kind") + ": name another place");
        }
        if (start.length < header.length) {
            file.setLength(0);
            file.write(header);
        }
    }

    /** Reads as many good lines as there are. Where they end. */
    private long read(int offset, Predicate<String> reader) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(file.length() - offset)];
        file.readFully(bytes);
        int start = 0;
        int number = 1;
        for (int end = 0; end < bytes.length; end++) {
            if (bytes[end] == '\n') {
                number++;
                String line = new String(bytes, start, end - start, StandardCharsets.UTF_8);
                int space = line.indexOf(' ');
                String text = line.substring(space + 1);
                if (space < 0 || !line.substring(0, space).equals(checksum(text)) || !reader.test(text)) {
                    damage = Optional.of("line " + number + " of the journal is damaged; what stands there and below is"
                            + " asked again");
                    return offset + start;
                }
                start = end + 1;
            }
        }
        return offset + start;
    }

    /**
     * Adds a line; it is with the operating system as soon as this returns.
     *
     * @param text has no line ends
     */
    public void add(String text) throws IOException {
        file.write((checksum(text) + " " + text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String checksum(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(checksum.getValue());
    }

    /** What was wrong with the file when it was opened, in a sentence for the user; empty if nothing was. */
    public Optional<String> damage() {
        return damage;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
