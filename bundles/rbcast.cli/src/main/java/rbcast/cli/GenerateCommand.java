// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.Document;
import rbcast.tasks.ExitStatus;
import rbcast.tasks.OutputFile;
import rbcast.tasks.SourceFile;
import rbcast.tasks.generate.GeneratedModel;
import rbcast.tasks.generate.Generation;
import rbcast.tasks.verify.VerificationRequest;
import rbcast.text.Words;

/** Writes PROMELA models. */
@Command(name = "generate", mixinStandardHelpOptions = true, description = {
    "Writes standalone PROMELA models that plain 'spin -run' verifies.",
    "One for each system that the verify blocks name, or for each algorithm in the one system given."})
final class GenerateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "files, or folders of files")
    private List<String> files;

    @Option(names = "--algorithm", paramLabel = "A", description = "only this algorithm; all of the files if not given")
    private Optional<String> algorithm = Optional.empty();

    @Mixin
    private SystemOptions system;

    @Option(names = {"-o", "--output-dir"}, paramLabel = "DIR", defaultValue = ".",
            description = "folder for the models; this one if not given")
    private String folder;

    GenerateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Optional<SystemModel> one = system.system();
        List<Document> documents = Inputs.readWithoutErrors(files, terminal).stream().map(SourceFile::document)
                .toList();
        Generation generation = Generation.of(requests(documents, one));
        if (Files.exists(Path.of(folder)) && !Files.isDirectory(Path.of(folder))) {
            throw new UserError(ExitStatus.BAD_INPUT, "-o %s: this is a file: name a folder".formatted(folder));
        }
        generation.obstacles().forEach(obstacle -> terminal.err().println("rbcast: no model: " + obstacle));
        if (generation.models().isEmpty() && generation.obstacles().isEmpty()) {
            throw new UserError(ExitStatus.BAD_INPUT, "no verify block names a system to make a model for; add one, or"
                    + " name a system, for instance --failure byzantine -n 4 -f 1");
        }
        for (GeneratedModel each : generation.models()) {
            Path target = Path.of(folder).resolve(each.fileName());
            OutputFile.write(target, each.text())
                    .ifPresent(kept -> terminal.err().println("kept the former file as " + kept));
            terminal.out().println("wrote " + target);
        }
        return (generation.obstacles().isEmpty() ? ExitStatus.AS_EXPECTED : ExitStatus.BAD_INPUT).code();
    }

    private List<VerificationRequest> requests(List<Document> documents, Optional<SystemModel> one) {
        List<String> names = documents.stream().flatMap(each -> each.algorithms().stream()).map(Algorithm::name)
                .toList();
        if (names.isEmpty() || !algorithm.map(names::contains).orElse(true)) {
            throw new UserError(ExitStatus.BAD_INPUT, "there is no algorithm" + algorithm
                    .map(name -> " '%s'; %s".formatted(name, Words.existing(names))).orElse(""));
        }
        Stream<VerificationRequest> all = documents.stream().flatMap(document -> one.isEmpty()
                ? VerificationRequest.of(document).stream() : document.algorithms().stream()
                        .map(each -> VerificationRequest.of(document, each, one.get())));
        return all.filter(each -> algorithm.map(each.algorithm().name()::equals).orElse(true)).toList();
    }
}
