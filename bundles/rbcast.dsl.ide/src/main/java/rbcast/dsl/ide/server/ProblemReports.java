// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.server;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.PublishDiagnosticsParams;

import rbcast.dsl.Issue;
import rbcast.dsl.Position;
import rbcast.dsl.Severities;
import rbcast.dsl.Severity;
import rbcast.dsl.ide.problems.Findings;
import rbcast.dsl.ide.problems.ProblemData;
import rbcast.dsl.ide.text.Snapshot;

/** Tells the client what is wrong with a text, a moment after its last change, for the version that it is about. */
final class ProblemReports {

    /** Who names a problem. */
    static final String SOURCE = "rbcast";

    /** Large texts wait until the user stops typing; small ones are read at every key. */
    private static final int CHARACTERS_PER_MILLISECOND = 2_000;
    private static final int LONGEST_PAUSE_MILLIS = 250;

    private final Texts texts;
    private final Requests requests;
    private final Host host;
    private final Supplier<Settings> settings;
    private final Consumer<PublishDiagnosticsParams> client;
    private final Map<String, ScheduledFuture<?>> pending = new ConcurrentHashMap<>();
    /** Texts that are not open and about which the client knows something. */
    private final Set<String> saved = ConcurrentHashMap.newKeySet();

    ProblemReports(Texts texts, Requests requests, Host host, Supplier<Settings> settings,
            Consumer<PublishDiagnosticsParams> client) {
        this.texts = texts;
        this.requests = requests;
        this.host = host;
        this.settings = settings;
        this.client = client;
    }

    /** The text of that name has this version now. */
    void changed(Snapshot text) {
        int pause = Math.min(LONGEST_PAUSE_MILLIS, text.text().length() / CHARACTERS_PER_MILLISECOND);
        ScheduledFuture<?> before = pending.put(text.uri(), requests.background().schedule(() -> {
            if (texts.isCurrent(text)) {
                report(text);
            }
        }, pause, TimeUnit.MILLISECONDS));
        if (before != null) {
            before.cancel(false);
        }
    }

    /** What is wrong with a text, whether it is open or not. */
    void report(Snapshot text) {
        List<Diagnostic> diagnostics = of(text);
        boolean isOpen = text.version() != Snapshot.ON_DISK;
        if (isOpen ? texts.isCurrent(text) : texts.of(text.uri()).isEmpty()) {
            if (!isOpen) {
                saved.add(text.uri());
            }
            client.accept(isOpen ? new PublishDiagnosticsParams(text.uri(), diagnostics, text.version())
                    : new PublishDiagnosticsParams(text.uri(), diagnostics));
        }
    }

    /** A text is no longer open, or its file has changed on disk: what counts now is the file, if there is one. */
    void closed(String uri, Workspace workspace) {
        pending.remove(uri);
        requests.background().execute(() -> workspace.onDisk(uri).filter(text -> workspace.isInside(uri))
                .ifPresentOrElse(this::report, () -> forget(uri)));
    }

    /** Roots are gone: the client is to hear no more of what stands below them, unless it is open. */
    void rootsChanged(Workspace workspace) {
        requests.background().execute(() -> saved.stream().filter(uri -> !workspace.isInside(uri))
                .forEach(this::forget));
    }

    private void forget(String uri) {
        saved.remove(uri);
        if (texts.of(uri).isEmpty()) {
            client.accept(new PublishDiagnosticsParams(uri, List.of()));
        }
    }

    /** The problems of a text as the protocol has them, with all that it takes to mend them. */
    List<Diagnostic> of(Snapshot text) {
        Severities severities = host.severities(text.uri()).orElseGet(() -> settings.get().severities());
        return Findings.of(text, host.verdicts(), severities).stream().map(issue -> of(text, issue)).toList();
    }

    private static Diagnostic of(Snapshot text, Issue issue) {
        Position place = issue.position().visibleIn(text.text());
        Diagnostic problem = new Diagnostic(text.lines().range(place.offset(), place.offset() + place.length()),
                issue.message(), severity(issue.severity()), SOURCE, issue.code());
        problem.setData(ProblemData.of(text, issue).toJson());
        return problem;
    }

    private static DiagnosticSeverity severity(Severity severity) {
        return switch (severity) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case INFORMATION -> DiagnosticSeverity.Information;
            case HINT, OFF -> DiagnosticSeverity.Hint;
        };
    }
}
