// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.verdict.Verdict.Inconclusive;
import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.dsl.Document;
import rbcast.dsl.ide.server.LastVerdicts;
import rbcast.dsl.ide.server.Settings;
import rbcast.dsl.ide.server.Tasks;
import rbcast.tasks.Doctor;
import rbcast.tasks.ExitStatus;
import rbcast.tasks.InputException;
import rbcast.tasks.OutputFile;
import rbcast.tasks.Progress;
import rbcast.tasks.synthesize.SynthesisOutcome;
import rbcast.tasks.synthesize.SynthesisRun;
import rbcast.tasks.synthesize.SynthesisText;
import rbcast.tasks.verify.Scope;
import rbcast.tasks.verify.SearchSettings;
import rbcast.tasks.verify.VerificationRequest;
import rbcast.tasks.verify.VerificationResult;
import rbcast.tasks.verify.Verifier;

/** What the language server of the command line can run, and what has come of it while it was running. */
final class ServedTasks implements Tasks, LastVerdicts {

    private final Map<Question, LastVerdict> verdicts = new ConcurrentHashMap<>();
    private final Map<GeneralQuestion, LastVerdict> general = new ConcurrentHashMap<>();
    private final Map<SynthesisSpecification, String> syntheses = new ConcurrentHashMap<>();

    @Override
    public Optional<LastVerdict> of(Question question) {
        return Optional.ofNullable(verdicts.get(question));
    }

    @Override
    public Optional<LastVerdict> of(GeneralQuestion question) {
        return Optional.ofNullable(general.get(question));
    }

    @Override
    public Optional<String> of(SynthesisSpecification synthesis) {
        return Optional.ofNullable(syntheses.get(synthesis));
    }

    @Override
    public Set<Kind> offered() {
        return Set.of(Kind.VERIFY, Kind.SYNTHESIZE);
    }

    @Override
    public Result run(Kind kind, Document document, String name, Settings settings, Monitor monitor) {
        List<String> missing = Doctor.missingTools();
        if (!missing.isEmpty()) {
            return failed(String.join("; ", missing));
        }
        try {
            return kind == Kind.VERIFY ? verify(document, name, settings, monitor)
                    : synthesize(document, name, monitor);
        } catch (InputException unusable) {
            return failed(unusable.getMessage());
        }
    }

    private static Result failed(String why) {
        return new Result(true, why, Optional.empty());
    }

    private Result verify(Document document, String name, Settings settings, Monitor monitor) throws InputException {
        List<VerificationRequest> requests = VerificationRequest.of(document).stream()
                .filter(request -> request.algorithm().name().equals(name)).toList();
        if (requests.isEmpty()) {
            return failed("there is nothing to verify about " + name
                    + ": it needs a verify block, and both have to be without errors");
        }
        SearchSettings search = SearchSettings.USUAL;
        if (settings.timeLimitSeconds().isPresent()) {
            search = search.withTime(settings.timeLimitSeconds().get() + " s");
        }
        if (settings.memoryLimitMegabytes().isPresent()) {
            search = search.withMemoryMegabytes(settings.memoryLimitMegabytes().get());
        }
        List<VerificationResult> results = Verifier.searching(search).verify(requests, new Reported(monitor));
        results.forEach(this::remember);
        List<String> lines = results.stream().map(result -> "%s, %s: %s".formatted(name, result.request().scope(),
                result.summary())).toList();
        return new Result(VerificationResult.status(results) != ExitStatus.AS_EXPECTED, String.join("\n", lines),
                Optional.empty());
    }

    private void remember(VerificationResult result) {
        VerificationRequest request = result.request();
        if (request.scope() instanceof Scope.One one) {
            remember(verdicts, new Question(request.algorithm(), one.system(), request.propertiesToAsk()), result);
        } else if (request.scope() instanceof Scope.All all) {
            remember(general, new GeneralQuestion(request.algorithm(), all.resilience(), request.propertiesToAsk()),
                    result);
        }
    }

    private static <Q> void remember(Map<Q, LastVerdict> known, Q question, VerificationResult result) {
        Outcome outcome = result.verdict().holds() ? Outcome.VERIFIED
                : result.verdict() instanceof Inconclusive ? Outcome.INCONCLUSIVE : Outcome.VIOLATED;
        Optional<Property> violated = result.verdict() instanceof Violated violation
                ? Optional.of(violation.property()) : Optional.empty();
        LastVerdict verdict = new LastVerdict(outcome, violated, result.summary(),
                result.verdict().statistics().elapsed());
        // one that was cancelled tells less than what was known before
        if (outcome == Outcome.INCONCLUSIVE) {
            known.putIfAbsent(question, verdict);
        } else {
            known.put(question, verdict);
        }
    }

    private Result synthesize(Document document, String name, Monitor monitor) throws InputException {
        Optional<SynthesisSpecification> found = document.synthesis(name);
        if (found.isEmpty()) {
            return failed("there is no synthesis " + name + " without errors");
        }
        SynthesisOutcome outcome = SynthesisRun.usual(found.get()).run(new Reported(monitor));
        Optional<Path> written = outcome.fileText().isPresent() ? write(document, name, outcome.fileText().get())
                : Optional.empty();
        syntheses.put(found.get(), outcome.summary());
        String message = String.join("\n", SynthesisText.of(outcome))
                + written.map(file -> "\nwrote " + file).orElse("");
        return new Result(outcome.status() != ExitStatus.AS_EXPECTED, message,
                written.map(file -> file.toUri().toString()));
    }

    /** Beside the text, if that is a file. */
    private static Optional<Path> write(Document document, String name, String text) throws InputException {
        try {
            Path target = Path.of(URI.create(document.fileName())).resolveSibling(name + "-learned.rbcast");
            OutputFile.write(target, text);
            return Optional.of(target);
        } catch (IllegalArgumentException | FileSystemNotFoundException noFile) {
            return Optional.empty();
        } catch (IOException unwritable) {
            throw new InputException("the learned file cannot be written: " + unwritable.getMessage());
        }
    }

    /** Progress as the language server tells it. */
    private static final class Reported implements Progress {

        private static final int ALL = 100;

        private final Monitor monitor;
        private volatile String what = "";
        private volatile long total;

        Reported(Monitor monitor) {
            this.monitor = monitor;
        }

        @Override
        public void begin(String stretch, long units) {
            what = stretch;
            total = units;
            monitor.report(units > 0 ? Optional.of(0) : Optional.empty(), stretch);
        }

        @Override
        public void advance(long done, String detail) {
            long of = total;
            monitor.report(of > 0 ? Optional.of((int) Math.min(ALL, done * ALL / of)) : Optional.empty(),
                    detail.isEmpty() ? what : what + ": " + detail);
        }

        @Override
        public boolean isCancelled() {
            return monitor.isCancelled();
        }
    }
}
