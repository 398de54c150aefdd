// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.runner;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;

import rbcast.tasks.runner.Worker.Output;

/**
 * Results of tasks, kept in a file as they come, so that work that was stopped at any moment goes on where it was.
 *
 * <p>A header, then one line for each result, with a checksum. A line that was not written to its end, or was damaged,
 * ends what is read; the rest is written anew. A result stands with the digest of its task and of what its batch
 * shared, so a journal of other work does no harm. Safe for use by several threads.
 */
public final class ResultJournal implements AutoCloseable {

    private static final String KIND = "RBcast results";
    /** The form of the lines, and the meaning of algorithms: a change of either makes old journals useless. */
    private static final String HEADER = KIND + ", form 1, semantics 1\n";

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final Map<String, TaskResult> results = new HashMap<>();
    private final RandomAccessFile file;
    private Optional<String> damage = Optional.empty();

    /**
     * Opens a journal, or begins one if there is no such file. A file that is none is left as it is.
     *
     * @throws IOException if the file cannot be read or written, is in use, or is no journal of this version; its
     *         message can be shown to a user
     */
    public ResultJournal(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "rw");
        try {
            lock(path);
            begin(path);
            file.setLength(read());
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
            throw new IOException(path + " is in use by another run");
        }
    }

    private void begin(Path path) throws IOException {
        byte[] header = HEADER.getBytes(StandardCharsets.UTF_8);
        byte[] start = new byte[(int) Math.min(header.length, file.length())];
        file.readFully(start);
        if (!Arrays.equals(start, Arrays.copyOf(header, start.length))) {
            boolean old = new String(start, StandardCharsets.UTF_8).startsWith(KIND);
            throw new IOException(path + (old ? " holds results of another version of RBcast, which may differ"
                    : " holds no results of RBcast") + ": name another file or folder");
        }
        if (start.length < header.length) {
            file.setLength(0);
            file.write(header);
        }
    }

    /** Reads as many good lines as there are. Where they end. */
    private long read() throws IOException {
        int offset = HEADER.length();
        byte[] bytes = new byte[Math.toIntExact(file.length() - offset)];
        file.readFully(bytes);
        int start = 0;
        int line = 1;
        for (int end = 0; end < bytes.length; end++) {
            if (bytes[end] == '\n') {
                line++;
                if (!keep(new String(bytes, start, end - start, StandardCharsets.UTF_8))) {
                    damage = Optional.of("line " + line + " of the results is damaged; what stands there and below is"
                            + " computed again");
                    return offset + start;
                }
                start = end + 1;
            }
        }
        return offset + start;
    }

    private boolean keep(String line) {
        int space = line.indexOf(' ');
        if (space < 0 || !line.substring(0, space).equals(checksum(line.substring(space + 1)))) {
            return false;
        }
        try {
            String[] parts = GSON.fromJson(line.substring(space + 1), String[].class);
            results.put(parts[0], new TaskResult(parts[1], new Output(parts[2], parts[3]), parts[4]));
            return true;
        } catch (JsonParseException | IndexOutOfBoundsException | NullPointerException foreign) {
            return false;
        }
    }

    private static String key(Task task, String shared) {
        return shared.isEmpty() ? task.id() : Task.digest(task.id() + "\n" + shared);
    }

    /** What the task came to before. */
    synchronized Optional<TaskResult> find(Task task, String shared) {
        return Optional.ofNullable(results.get(key(task, shared)));
    }

    /** Keeps a result; on the disk as soon as this returns. */
    synchronized void add(Task task, String shared, TaskResult result) {
        String key = key(task, shared);
        if (results.putIfAbsent(key, result) != null) {
            return;
        }
        String text = GSON.toJson(List.of(key, result.id(), result.output().result(), result.output().measured(),
                result.place()));
        try {
            file.write((checksum(text) + " " + text + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
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

    /** Number of results kept. */
    public synchronized int size() {
        return results.size();
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
