// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.Resilience;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.dsl.Document;
import rbcast.tasks.ExitStatus;
import rbcast.tasks.InputException;
import rbcast.tasks.OutputFile;
import rbcast.tasks.prove.ProofFiles;
import rbcast.tasks.prove.ProofTask;
import rbcast.tasks.prove.ProofTask.Bound;
import rbcast.tasks.prove.ProofTask.Outcome;
import rbcast.tasks.prove.ProofText;
import rbcast.tasks.prove.SystemsText;
import rbcast.tasks.verify.Scope;
import rbcast.tasks.verify.SearchSettings;
import rbcast.tasks.verify.VerificationJson;
import rbcast.tasks.verify.VerificationRequest;
import rbcast.tasks.verify.VerificationResult;
import rbcast.tasks.verify.VerificationText;
import rbcast.text.Words;

/** Proves algorithms right for all N and F. */
@Command(name = "prove", mixinStandardHelpOptions = true, description = {"Proves algorithms right for all N and F.",
    "Runs the 'for all' lines of the file's verify blocks, or every algorithm under the conditions given."})
final class ProveCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "the file with the algorithms")
    private String file;

    @Option(names = "--algorithm", paramLabel = "A", description = "only this algorithm")
    private String algorithm;

    @Option(names = "--failure", paramLabel = "MODE",
            description = "no-failure, crash, omission or byzantine; byzantine if not given")
    private String failure;

    @Option(names = "--for-all", paramLabel = "CONDITIONS",
            description = "linear conditions on N and F, for instance \"N > 3F, F >= 1\"")
    private String conditions;

    @Option(names = "--contents", paramLabel = "K", description = "number of different contents that a Byzantine"
            + " broadcaster may mix in one broadcast; 1 if not given")
    private Integer contents;

    @Option(names = "--property", paramLabel = "P", split = ",", description = "what is proved; RB-Validity,"
            + " RB-Agreement and RB-Integrity if not given, and RB-Consistency where there are several contents")
    private List<String> properties;

    @Option(names = "--bound", description = "looks for the least k and c for which an algorithm is right"
            + " for all N > kF + c, among the systems of --for-all, or all of them")
    private boolean bound;

    @Option(names = "--emit", paramLabel = "DIR", description = "writes every query of a proof as a commented"
            + " SMT-LIB 2 file, and a page that says what they mean")
    private String folder;

    @Option(names = "--time-limit", paramLabel = "TIME",
            description = "of each proof, for instance \"30 s\" or \"5 min\"; 10 min if not given")
    private String time;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text",
            description = "how results are printed; text if nothing is said")
    private ResultFormat format;

    ProveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (bound && (folder != null || format == ResultFormat.json)) {
            throw new UserError(ExitStatus.BAD_INPUT, "--bound prints text and writes no files: ask for the bound"
                    + " first, then for the proof with --for-all");
        }
        SearchSettings settings = settings();
        List<VerificationRequest> requests = requests();
        ProofTask task = new ProofTask(settings);
        if (bound) {
            List<Bound> bounds = Work.run(terminal, false, progress -> task.bounds(requests, progress));
            ProofText.bounds(bounds).stream().flatMap(String::lines).forEach(terminal.out()::println);
            return ProofText.status(bounds).code();
        }
        List<Outcome> outcomes = Work.run(terminal, format == ResultFormat.json,
                progress -> task.prove(requests, progress));
        List<VerificationResult> results = outcomes.stream().map(Outcome::result).toList();
        if (format == ResultFormat.json) {
            VerificationJson.write(results, terminal.documents()::print);
            terminal.documents().println();
        } else {
            VerificationText.write(results, terminal.width(), false, terminal.out()::println);
            ProofText.parts(outcomes).forEach(terminal.out()::println);
        }
        if (folder != null) {
            emit(ProofFiles.of(outcomes));
        }
        return VerificationResult.status(results).code();
    }

    private SearchSettings settings() {
        try {
            return time == null ? SearchSettings.USUAL : SearchSettings.USUAL.withTime(time);
        } catch (InputException unusable) {
            throw new UserError(ExitStatus.BAD_INPUT, "--time-limit %s: %s".formatted(time, unusable.getMessage()));
        }
    }

    private List<VerificationRequest> requests() {
        Optional<Resilience> chosen = systems();
        Set<Property> asked = properties == null ? Set.of() : chosenProperties();
        Document document = Inputs.readOne(file, terminal);
        List<VerificationRequest> requests = new ArrayList<>();
        if (chosen.isPresent()) {
            document.algorithms().stream().map(each -> VerificationRequest.of(document, each, chosen.get()))
                    .map(each -> properties == null ? each : each.withProperties(asked)).forEach(requests::add);
        } else {
            VerificationRequest.of(document).stream().filter(each -> each.scope() instanceof Scope.All)
                    .flatMap(each -> properties == null ? Optional.of(each).stream() : each.about(asked).stream())
                    .forEach(requests::add);
        }
        requests.removeIf(each -> algorithm != null && !each.algorithm().name().equals(algorithm));
        if (requests.isEmpty()) {
            throw new UserError(ExitStatus.BAD_INPUT, nothing(document));
        }
        return requests;
    }

    private String nothing(Document document) {
        List<String> names = document.algorithms().stream().map(Algorithm::name).toList();
        if (algorithm != null && !names.contains(algorithm)) {
            return "there is no algorithm '%s'; %s".formatted(algorithm, Words.existing(names));
        }
        if (names.isEmpty()) {
            return "there is no algorithm";
        }
        return "no verify block%s says 'for all'%s; give conditions, for instance --for-all \"N > 3F\"".formatted(
                algorithm == null ? "" : " of " + algorithm, properties == null ? "" : " of "
                        + String.join(", ", properties) + " alone");
    }

    private Optional<Resilience> systems() {
        if (conditions == null && !bound) {
            if (failure != null || contents != null) {
                throw new UserError(ExitStatus.BAD_INPUT, "--failure and --contents go with --for-all or --bound");
            }
            return Optional.empty();
        }
        FailureMode mode = FailureMode.of(failure == null ? FailureMode.BYZANTINE.keyword() : failure)
                .orElseThrow(() -> new UserError(ExitStatus.BAD_INPUT, "--failure " + failure
                        + ": the failure modes are " + Words.enumeration(Arrays.asList(FailureMode.values()))));
        try {
            return Optional.of(SystemsText.read(mode, (conditions == null ? "N >= 1" : conditions)
                    + (contents == null ? "" : ", contents " + contents)));
        } catch (InputException unusable) {
            throw new UserError(ExitStatus.BAD_INPUT, "--for-all: " + unusable.getMessage());
        }
    }

    private Set<Property> chosenProperties() {
        Set<Property> chosen = EnumSet.noneOf(Property.class);
        for (String name : properties.isEmpty() ? List.of("") : properties) {
            chosen.add(Property.of(name.strip()).orElseThrow(() -> new UserError(ExitStatus.BAD_INPUT,
                    "--property %s: the properties are %s".formatted(name,
                            Words.enumeration(Arrays.asList(Property.values()))))));
        }
        return chosen;
    }

    private void emit(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> each : files.entrySet()) {
            Path target = Path.of(folder).resolve(each.getKey());
            OutputFile.write(target, each.getValue())
                    .ifPresent(kept -> terminal.err().println("kept the former file as " + kept));
            terminal.err().println("wrote " + target);
        }
    }
}
