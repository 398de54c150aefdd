// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.verification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import rbcast.dsl.Document;
import rbcast.tasks.verify.VerificationRequest;
import rbcast.tasks.verify.VerificationResult;
import rbcast.ui.verification.Entry.Answer;
import rbcast.ui.verification.Entry.Question;

/** All that was asked in this workspace, and what came of it. May be used by any thread. */
public final class Entries {

    /** More than anybody looks at; the oldest ones go. */
    private static final int MOST = 5_000;

    private static final Entries INSTANCE = new Entries();

    private final Map<Question, Entry> entries = new LinkedHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final EntriesFile file = new EntriesFile(this::all);

    /** As an earlier session has left them. */
    public Entries() {
        file.read().forEach(entry -> entries.put(entry.question(), entry));
    }

    /** Those of the workspace. */
    public static Entries get() {
        return INSTANCE;
    }

    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** All of them, as they were asked. */
    synchronized List<Entry> all() {
        return List.copyOf(entries.values());
    }

    /** These are about to be answered. */
    public void asked(List<VerificationRequest> requests) {
        synchronized (this) {
            for (VerificationRequest request : requests) {
                Question question = Question.of(request);
                entries.put(question, Entry.asked(request, Optional.ofNullable(entries.get(question))));
            }
            List<Question> all = new ArrayList<>(entries.keySet());
            all.subList(0, Math.max(0, all.size() - MOST)).forEach(entries::remove);
        }
        changed();
    }

    /** Something is known; takes the interpreter's time. A run without a verdict tells less than one before. */
    public void answered(VerificationResult result) {
        Answer answer = Answer.of(result);
        Entry entry = Entry.answered(result.request(), answer);
        synchronized (this) {
            Entry before = entries.get(entry.question());
            boolean lessIsKnown = answer.verdict() == Entry.Verdict.INCONCLUSIVE && before != null
                    && before.meaning().equals(entry.meaning()) && before.answer()
                            .filter(known -> known.verdict() != Entry.Verdict.INCONCLUSIVE).isPresent();
            entries.put(entry.question(), lessIsKnown ? before.atRest() : entry);
        }
        changed();
    }

    /** Nobody looks for the rest of these any more. */
    public void ended(Collection<VerificationRequest> requests) {
        Set<Question> asked = requests.stream().map(Question::of).collect(Collectors.toSet());
        change(entry -> asked.contains(entry.question()) && entry.pending(), Entry::atRest);
        synchronized (this) {
            entries.values().removeIf(entry -> asked.contains(entry.question()) && entry.answer().isEmpty());
        }
        changed();
        // the workbench may close as soon as the work has ended
        file.write();
    }

    /** A file has this text now: what is about other algorithms is stale, or no longer. */
    public void textIs(String place, Document document) {
        if (!areAbout(place)) {
            return;
        }
        Map<String, String> meanings = document.algorithms().stream()
                .collect(Collectors.toMap(each -> each.name(), Entry::meaning, (one, other) -> one));
        // where a text has errors, what is missing in it may come back as it was
        change(entry -> entry.question().file().equals(place)
                && !(document.hasErrors() && !meanings.containsKey(entry.question().algorithm()))
                && entry.stale() != isStale(entry, meanings), entry -> entry.withStale(isStale(entry, meanings)));
    }

    private static boolean isStale(Entry entry, Map<String, String> meanings) {
        return !entry.meaning().equals(meanings.get(entry.question().algorithm()));
    }

    /** Whether anything is known about a file. */
    public synchronized boolean areAbout(String place) {
        return entries.keySet().stream().anyMatch(question -> question.file().equals(place));
    }

    /** Forgets these. */
    void forget(Collection<Entry> unwanted) {
        synchronized (this) {
            unwanted.forEach(entry -> entries.remove(entry.question()));
        }
        changed();
        file.writeSoon();
    }

    /** Forgets everything. */
    public void forgetAll() {
        forget(all());
    }

    private void change(Predicate<Entry> which, UnaryOperator<Entry> how) {
        boolean any = false;
        synchronized (this) {
            for (Map.Entry<Question, Entry> each : entries.entrySet()) {
                if (which.test(each.getValue())) {
                    each.setValue(how.apply(each.getValue()));
                    any = true;
                }
            }
        }
        if (any) {
            changed();
        }
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
