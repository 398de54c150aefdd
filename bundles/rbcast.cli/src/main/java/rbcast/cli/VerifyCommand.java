// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.Document;
import rbcast.tasks.ExitStatus;
import rbcast.tasks.SourceFile;
import rbcast.tasks.page.ReportPage;
import rbcast.tasks.verify.Scope;
import rbcast.tasks.verify.SearchSettings;
import rbcast.tasks.verify.VerificationJson;
import rbcast.tasks.verify.VerificationRequest;
import rbcast.tasks.verify.VerificationResult;
import rbcast.tasks.verify.VerificationText;
import rbcast.tasks.verify.Verifier;
import rbcast.text.Words;

/** Verifies algorithms. */
@Command(name = "verify", mixinStandardHelpOptions = true, description = {"Verifies algorithms with Spin.",
    "Runs the verify blocks of the files, or every algorithm in the one system given."})
final class VerifyCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "files, or folders of files")
    private List<String> files;

    @Option(names = "--algorithm", paramLabel = "A", description = "only this algorithm")
    private String algorithm;

    @Mixin
    private SystemOptions system;

    @Option(names = "--property", paramLabel = "P", split = ",", description = "what is checked in the system given: "
            + "RB-Validity, RB-Agreement, RB-Integrity, RB-Uniform-Agreement, RB-Consistency; the first three if"
            + " not given, and the last one where there are several contents."
            + " Without a system: only these of what the blocks say")
    private List<String> properties;

    @Mixin
    private SearchOptions search;

    @Mixin
    private ToolOptions tools;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text",
            description = "how results are printed; text if nothing is said")
    private ResultFormat format;

    @Option(names = "--runs", description = "prints the runs behind expected violations too")
    private boolean allRuns;

    @Option(names = "--trace", paramLabel = "FILE",
            description = "writes the first run that shows a violation, as the name of the file says:"
            + " a drawing (.svg, .pdf, .png, .tex), text (.txt), .json, an .html page that steps through it,"
            + " or a .scenario that replays it")
    private String trace;

    @Option(names = "--report", paramLabel = "FILE.html", description = "writes a page for browsers: a matrix of the"
            + " verdicts, and for every violation a run that can be stepped through")
    private String report;

    @Option(names = "--no-times", description = "leaves times out of the report: equal results make equal files, then")
    private boolean noTimes;

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<SystemModel> one = system.system();
        SearchSettings settings = search.settings().withEquipment(tools.equipment());
        Optional<Set<Property>> chosen = chosenProperties();
        if (trace != null && trace.endsWith(TraceFile.SCENARIO)) {
            Inputs.refuseStandardInput(files);
        }
        List<SourceFile> sources = Inputs.readWithoutErrors(files, terminal);
        List<Document> documents = sources.stream().map(SourceFile::document).toList();
        List<VerificationRequest> requests = chosen.map(these -> about(these, requests(documents, one), one))
                .orElseGet(() -> requests(documents, one));
        List<Path> inputs = sources.stream().map(SourceFile::path).toList();
        TraceFile drawing = TraceFile.prepare(trace, inputs);
        Optional<ResultFile> page = Optional.ofNullable(report)
                .map(name -> ResultFile.prepare("--report", "the report", name,
                        Stream.concat(inputs.stream(), drawing.path().stream()).toList()));
        if (settings.asksSpin() && requests.stream().anyMatch(each -> each.scope() instanceof Scope.One)) {
            Work.needTools(tools.equipment());
        }
        List<VerificationResult> results = Work.run(terminal, format == ResultFormat.json,
                progress -> Verifier.searching(settings).verify(requests, progress));
        if (format == ResultFormat.json) {
            VerificationJson.write(results, terminal.documents()::print);
            terminal.documents().println();
        } else {
            VerificationText.write(results, terminal.width(), allRuns, terminal.out()::println);
        }
        ExitStatus verdicts = VerificationResult.status(results);
        boolean complete = drawing.write(results, terminal) & page.map(file -> file.write(
                ReportPage.of(results, !noTimes).getBytes(StandardCharsets.UTF_8), terminal)).orElse(true);
        return (complete || verdicts != ExitStatus.AS_EXPECTED ? verdicts : ExitStatus.OUTPUT_LOST).code();
    }

    private Optional<Set<Property>> chosenProperties() {
        if (properties == null) {
            return Optional.empty();
        }
        Set<Property> chosen = EnumSet.noneOf(Property.class);
        for (String name : properties.isEmpty() ? List.of("") : properties) {
            chosen.add(Property.of(name.strip()).orElseThrow(() -> new UserError(ExitStatus.BAD_INPUT,
                    "--property %s: the properties are %s".formatted(name,
                            Words.enumeration(Arrays.asList(Property.values()))))));
        }
        return Optional.of(chosen);
    }

    /** In the system of the user's choice these properties; of what blocks say, that which is about these alone. */
    private static List<VerificationRequest> about(Set<Property> chosen, List<VerificationRequest> requests,
            Optional<SystemModel> one) {
        List<VerificationRequest> rest = requests.stream().flatMap(request -> one.isPresent()
                ? Stream.of(request.withProperties(chosen)) : request.about(chosen).stream()).toList();
        if (rest.isEmpty()) {
            throw new UserError(ExitStatus.BAD_INPUT, "no line of a verify block is about "
                    + chosen.stream().map(Property::keyword).collect(Collectors.joining(", "))
                    + " alone; name a system, for instance --failure crash -n 3 -f 1");
        }
        return rest;
    }

    private List<VerificationRequest> requests(List<Document> documents, Optional<SystemModel> one) {
        if (algorithm != null && documents.stream().allMatch(document -> document.algorithm(algorithm).isEmpty())) {
            throw new UserError(ExitStatus.BAD_INPUT, "there is no algorithm '%s'; %s".formatted(algorithm,
                    Words.existing(documents.stream().flatMap(each -> each.algorithms().stream())
                            .map(Algorithm::name).toList())));
        }
        List<VerificationRequest> requests = new ArrayList<>();
        for (Document document : documents) {
            List<VerificationRequest> wanted = one.isEmpty() ? VerificationRequest.of(document)
                    : document.algorithms().stream()
                            .map(each -> VerificationRequest.of(document, each, one.get())).toList();
            wanted.stream().filter(request -> algorithm == null || request.algorithm().name().equals(algorithm))
                    .forEach(requests::add);
        }
        if (requests.isEmpty()) {
            throw new UserError(ExitStatus.BAD_INPUT, "there is no verify block; add one, or name a system,"
                    + " for instance --failure byzantine -n 4 -f 1");
        }
        return requests;
    }
}
