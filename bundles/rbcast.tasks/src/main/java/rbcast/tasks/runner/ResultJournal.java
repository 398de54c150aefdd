// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;

import rbcast.algorithm.verdict.Verdict;
import rbcast.tasks.runner.Worker.Output;
import rbcast.text.JournalFile;

/**
 * Results of tasks, kept in a file as they come, so that work that was stopped at any moment goes on where it was. A
 * result stands with the digest of its task and of what its batch shared, so a journal of other work does no harm. One
 * that is not decided stays until the same task comes to something again. Safe for use by several threads.
 */
public final class ResultJournal implements AutoCloseable {

    /** The form of the lines, and what the verdicts are worth: a change of either makes old journals useless. */
    private static final String HEADER = "RBcast results, form 2, verdicts " + Verdict.EDITION;
    private static final String DECIDED = "decided";
    private static final String OPEN = "open";

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final Map<String, TaskResult> results = new HashMap<>();
    private final JournalFile file;

    /**
     * Opens a journal, or begins one if there is no such file. A file that is none is left as it is.
     *
     * @throws IOException if the file cannot be read or written, is in use, or is no journal of this version; its
     *         message can be shown to a user
     */
    public ResultJournal(Path path) throws IOException {
        file = new JournalFile(path, HEADER, this::keep);
    }

    private boolean keep(String line) {
        try {
            String[] parts = GSON.fromJson(line, String[].class);
            results.put(parts[0], new TaskResult(parts[1],
                    new Output(parts[2], parts[3], !parts[5].equals(OPEN)), parts[4]));
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

    /** Keeps a result, unless there is one that is decided; on the disk as soon as this returns. */
    synchronized void add(Task task, String shared, TaskResult result) {
        String key = key(task, shared);
        TaskResult known = results.get(key);
        if (known != null && known.output().decided()) {
            return;
        }
        results.put(key, result);
        try {
            file.add(GSON.toJson(List.of(key, result.id(), result.output().result(), result.output().measured(),
                    result.place(), result.output().decided() ? DECIDED : OPEN)));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** What was wrong with the file when it was opened, in a sentence for the user; empty if nothing was. */
    public Optional<String> damage() {
        return file.damage();
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
