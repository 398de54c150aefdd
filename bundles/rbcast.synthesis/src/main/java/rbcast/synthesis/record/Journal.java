// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Verdict;
import rbcast.text.JournalFile;

/**
 * The verdicts of an oracle, kept in a file while a synthesis runs: its checkpoint. The learner's own steps follow from
 * the seed and the verdicts, so a synthesis that is started again with the journal of an interrupted one takes the same
 * steps, without waiting for verdicts, and goes on from there to the same result.
 *
 * <p>One line for each verdict, but inconclusive ones are not kept. Each stands with all that it depends on - the
 * algorithm, the system, the properties, and in the header their edition - so a journal of other inputs does no harm:
 * it serves where the questions are the same. Safe for use by several threads.
 */
public final class Journal implements AutoCloseable {

    /** The form of the lines, and what the verdicts are worth: a change of either makes old journals useless. */
    private static final String HEADER = "RBcast journal, form 2, verdicts " + Verdict.EDITION;

    private final Map<String, Verdict> verdicts = new HashMap<>();
    private final JournalFile file;
    private IOException problem;

    /**
     * Opens a journal, or begins one if there is no such file. A file that is none is left as it is.
     *
     * @throws IOException if the file cannot be read or written, is in use, or is no journal of this version; its
     *         message can be shown to a user
     */
    public Journal(Path path) throws IOException {
        file = new JournalFile(path, HEADER, this::keep);
    }

    private boolean keep(String line) {
        String[] parts = line.split("\t", -1);
        Optional<Verdict> verdict = parts.length == 2 ? VerdictText.read(parts[1]) : Optional.empty();
        verdict.ifPresent(known -> verdicts.put(parts[0], known));
        return verdict.isPresent();
    }

    /** The verdict that was given on the question, if there was one. */
    synchronized Optional<Verdict> find(Algorithm algorithm, SystemModel system, Set<Property> properties) {
        return Optional.ofNullable(verdicts.get(question(algorithm, system, properties)));
    }

    /** Keeps a verdict on a question; one that is inconclusive is not kept. */
    synchronized void add(Algorithm algorithm, SystemModel system, Set<Property> properties, Verdict verdict) {
        if (problem != null || verdict instanceof Verdict.Inconclusive) {
            return;
        }
        String question = question(algorithm, system, properties);
        if (verdicts.putIfAbsent(question, verdict) == null) {
            try {
                file.add(question + "\t" + VerdictText.write(verdict));
            } catch (IOException e) {
                problem = e;
            }
        }
    }

    /** What a question is told by: all but the algorithm's name and what is said of it. */
    private static String question(Algorithm algorithm, SystemModel system, Set<Property> properties) {
        return String.join("; ", system.toString(), new TreeSet<>(properties).toString(),
                algorithm.types().toString(), algorithm.broadcast().actions().toString(),
                algorithm.receive().actions().toString());
    }

    /** What was wrong with the file when it was opened, in a sentence for the user; empty if nothing was. */
    public Optional<String> damage() {
        return file.damage();
    }

    /** Number of verdicts kept. */
    public synchronized int size() {
        return verdicts.size();
    }

    /**
     * Closes the file.
     *
     * @throws IOException the first problem that there has been with writing; nothing was kept in the file after it
     */
    @Override
    public synchronized void close() throws IOException {
        file.close();
        if (problem != null) {
            throw problem;
        }
    }
}
