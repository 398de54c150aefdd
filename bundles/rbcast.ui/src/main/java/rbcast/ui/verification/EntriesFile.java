// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.verification;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.XMLMemento;
import org.osgi.framework.FrameworkUtil;

import rbcast.tasks.OutputFile;
import rbcast.ui.verification.Entry.Answer;
import rbcast.ui.verification.Entry.Question;
import rbcast.ui.verification.Entry.Verdict;

/** Keeps what was found from one session to the next. A file that cannot be read is as good as none. */
final class EntriesFile {

    private static final String NAME = "verdicts.xml";
    private static final String ROOT = "verdicts";
    private static final String ENTRY = "entry";
    private static final String EDITION = "edition";
    /** So that several changes make one writing. */
    private static final long SOON_MILLIS = 300;

    private final Supplier<List<Entry>> entries;
    private final Job writing;

    EntriesFile(Supplier<List<Entry>> entries) {
        this.entries = entries;
        ICoreRunnable work = monitor -> write();
        writing = Job.create("Keeping verdicts", work);
        writing.setSystem(true);
    }

    private static Path place() {
        return Platform.getStateLocation(FrameworkUtil.getBundle(EntriesFile.class)).append(NAME).toFile().toPath();
    }

    /** Writes in the background. */
    void writeSoon() {
        writing.schedule(SOON_MILLIS);
    }

    synchronized void write() {
        XMLMemento root = XMLMemento.createWriteRoot(ROOT);
        root.putInteger(EDITION, rbcast.algorithm.verdict.Verdict.EDITION);
        entries.get().stream().filter(entry -> entry.answer().isPresent())
                .forEach(entry -> write(entry, root.createChild(ENTRY)));
        StringWriter text = new StringWriter();
        try {
            root.save(text);
            OutputFile.replace(place(), text.toString());
        } catch (IOException unwritable) {
            ILog.get().warn("Verdicts could not be kept for the next session.", unwritable);
        }
    }

    private static void write(Entry entry, IMemento to) {
        Answer answer = entry.answer().orElseThrow();
        to.putString("file", entry.question().file());
        to.putString("algorithm", entry.question().algorithm());
        to.putString("scope", entry.question().scope());
        to.putString("asked", entry.question().asked());
        to.putString("meaning", entry.meaning());
        to.putBoolean("stale", entry.stale());
        to.putString("verdict", answer.verdict().name());
        to.putString("summary", answer.summary());
        to.putString("property", answer.property());
        to.putString("states", String.valueOf(answer.states()));
        to.putString("millis", String.valueOf(answer.time().toMillis()));
        to.putString("engine", answer.engine());
        to.putString("run", answer.run());
    }

    /** What an earlier session has kept, unless its verdicts are of another edition. */
    List<Entry> read() {
        Path place = place();
        if (!Files.exists(place)) {
            return List.of();
        }
        List<Entry> read = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(place)) {
            IMemento root = XMLMemento.createReadRoot(reader);
            if (Objects.equals(root.getInteger(EDITION), rbcast.algorithm.verdict.Verdict.EDITION)) {
                Arrays.stream(root.getChildren(ENTRY)).forEach(entry -> read(entry).ifPresent(read::add));
            }
        } catch (IOException | WorkbenchException unreadable) {
            ILog.get().warn("The verdicts of earlier sessions could not be read.", unreadable);
        }
        return read;
    }

    private static Optional<Entry> read(IMemento from) {
        Optional<Verdict> verdict = Arrays.stream(Verdict.values())
                .filter(each -> each.name().equals(from.getString("verdict"))).findFirst();
        try {
            return verdict.map(known -> new Entry(new Question(text(from, "file"), text(from, "algorithm"),
                    text(from, "scope"), text(from, "asked")), text(from, "meaning"),
                    Optional.of(new Answer(known, text(from, "summary"), text(from, "property"),
                            Long.parseLong(text(from, "states")), Duration.ofMillis(Long.parseLong(
                                    text(from, "millis"))), text(from, "engine"), text(from, "run"))), false,
                    Boolean.TRUE.equals(from.getBoolean("stale"))));
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }

    private static String text(IMemento from, String name) {
        return Optional.ofNullable(from.getString(name)).orElse("");
    }
}
