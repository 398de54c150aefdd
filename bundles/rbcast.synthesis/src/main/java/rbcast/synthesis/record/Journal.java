// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.record;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Verdict;

/**
 * The verdicts of an oracle, kept in a file while a synthesis runs: its checkpoint. The learner's own steps follow from
 * the seed and the verdicts, so a synthesis that is started again with the journal of an interrupted one takes the same
 * steps, without waiting for verdicts, and goes on from there to the same result.
 *
 * <p>A header, then one line for each verdict, with a checksum. A line that was not written to its end, or was damaged,
 * ends what is read; the rest is written anew. Inconclusive verdicts are not kept. Each verdict stands with all that it
 * depends on - the algorithm, the system, the properties, and in the header the version of their meaning - so a journal
 * of other inputs does no harm: it serves where the questions are the same. Safe for use by several threads.
 */
public final class Journal implements AutoCloseable {

    private static final String KIND = "RBcast journal";
    /** The form of the lines, and the meaning of algorithms: a change of either makes old journals useless. */
    private static final String HEADER = KIND + ", form 1, semantics 1\n";

    private final Map<String, Verdict> verdicts = new HashMap<>();
    private final RandomAccessFile file;
    private IOException problem;
    private Optional<String> damage = Optional.empty();

    /**
     * Opens a journal, or begins one if there is no such file. A file that is none is left as it is.
     *
     * @throws IOException if the file cannot be read or written, is in use, or is no journal of this version; its
     *         message can be shown to a user
     */
    public Journal(Path path) throws IOException {
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
            throw new IOException(path + " is in use by another synthesis");
        }
    }

    /** Reads the header; writes it where there is none, or only the beginning of one. */
    private void begin(Path path) throws IOException {
        byte[] header = HEADER.getBytes(StandardCharsets.UTF_8);
        byte[] start = new byte[(int) Math.min(header.length, file.length())];
        file.readFully(start);
        if (!Arrays.equals(start, Arrays.copyOf(header, start.length))) {
            boolean old = new String(start, StandardCharsets.UTF_8).startsWith(KIND);
            throw new IOException(path + (old ? " is a journal of another version of RBcast, whose verdicts may differ"
                    : " is no journal") + ": name another file");
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
                    damage = Optional.of("line " + line + " of the journal is damaged; what stands there and below is"
                            + " asked again");
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
        String[] parts = line.substring(space + 1).split("\t", -1);
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
            String text = question + "\t" + VerdictText.write(verdict);
            try {
                file.write((checksum(text) + " " + text + "\n").getBytes(StandardCharsets.UTF_8));
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

    private static String checksum(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(checksum.getValue());
    }

    /** What was wrong with the file when it was opened, in a sentence for the user; empty if nothing was. */
    public Optional<String> damage() {
        return damage;
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
