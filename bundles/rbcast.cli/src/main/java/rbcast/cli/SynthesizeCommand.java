// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import rbcast.algorithm.specification.Strategy;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.AlgorithmWriter;
import rbcast.dsl.Document;
import rbcast.tasks.ExitStatus;
import rbcast.tasks.runner.Runner;
import rbcast.tasks.share.RunnerShares.NobodyWorksException;
import rbcast.tasks.synthesize.ParetoJson;
import rbcast.tasks.synthesize.ParetoOutcome;
import rbcast.tasks.synthesize.SynthesisInput;
import rbcast.tasks.synthesize.SynthesisJson;
import rbcast.tasks.synthesize.SynthesisOutcome;
import rbcast.tasks.synthesize.SynthesisRun;
import rbcast.tasks.synthesize.SynthesisText;
import rbcast.text.Words;

/** Learns algorithms. */
@Command(name = "synthesize", mixinStandardHelpOptions = true, sortOptions = false,
        customSynopsis = {"rbcast synthesize FILE [--name=S] [OPTION...]",
            "       rbcast synthesize --failure=MODE -n=N -f=F [OPTION...]",
            "       rbcast synthesize --systems=VALUE [OPTION...]"},
        description = "Learns an algorithm, verifies it with Spin and writes it as a file.")
final class SynthesizeCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "the file with the synthesize block")
    private String file;

    @Mixin
    private SystemOptions system;

    @Option(names = "--name", paramLabel = "S", description = "the synthesize block, where the file has several")
    private String name;

    @Option(names = "--certify",
            description = "then searches the whole space, to show that no correct algorithm of it is better")
    private boolean certify;

    @Option(names = "--pareto", description = "searches the whole space for all correct algorithms that no other beats"
            + " in reward, messages, steps and messages to wait for; writes NAME-pareto.rbcast")
    private boolean pareto;

    @Mixin
    private SynthesisFiles files;

    @Mixin
    private ToolOptions tools;

    @Mixin
    private MasterOption master;

    @Spec
    private CommandSpec command;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text",
            description = "how the result is printed; text if nothing is said")
    private ResultFormat format;

    private final SynthesisOptions inputs = new SynthesisOptions();

    private SynthesizeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The command with all its options. */
    static CommandLine create(Terminal terminal) {
        SynthesizeCommand command = new SynthesizeCommand(terminal);
        CommandLine commandLine = new CommandLine(command);
        command.inputs.addTo(commandLine.getCommandSpec());
        return commandLine;
    }

    @Override
    public Integer call() throws IOException {
        if (master.needsAnotherProcess()) {
            return master.runInAnotherProcess(command, terminal);
        }
        SynthesisSpecification specification = overridden(file == null ? paper() : fromFile());
        if (pareto) {
            refuseGeneralSystems(specification);
            files.refuseAllBut("--pareto", specification.name());
        }
        files.check(specification.name(), file);
        Work.needTools(tools.equipment());
        SynthesisRun synthesis = SynthesisRun.with(tools.equipment(), specification);
        boolean json = format == ResultFormat.json;
        if (pareto) {
            return pareto(synthesis, json);
        }
        SynthesisOutcome outcome = run(synthesis, json);
        if (!json) {
            SynthesisText.of(outcome).forEach(terminal.out()::println);
        }
        Optional<Path> certificate = files.writeCertificate(outcome, terminal);
        Optional<Path> written = files.write(outcome, terminal);
        if (json) {
            terminal.documents().println(SynthesisJson.of(outcome, written, certificate));
        } else {
            written.ifPresent(target -> terminal.out().println("wrote " + target));
            certificate.ifPresent(target -> terminal.out().println("wrote " + target));
        }
        if (outcome.isCancelled()) {
            terminal.err().println("cancelled; " + files.howToResume());
        }
        return outcome.status().code();
    }

    /** Shares of a search go to Spark, if it is asked for. */
    private SynthesisOutcome run(SynthesisRun synthesis, boolean json) {
        Optional<Runner> runner = master.runner();
        try {
            return Work.run(terminal, json, progress -> files.run(
                    runner.map(synthesis::sharing).orElse(synthesis), progress, terminal));
        } catch (NobodyWorksException missing) {
            throw new UserError(ExitStatus.TOOL_MISSING, missing.getMessage());
        } finally {
            runner.ifPresent(Runner::close);
        }
    }

    private static void refuseGeneralSystems(SynthesisSpecification specification) {
        specification.goal().generalSystems().stream().findFirst().ifPresent(systems -> {
            throw new UserError(ExitStatus.BAD_INPUT, "--pareto: '%s' stands for systems of every size: name single"
                    .formatted(systems) + " ones, such as byzantine with N = 4, F = 1");
        });
    }

    private int pareto(SynthesisRun synthesis, boolean json) throws IOException {
        ParetoOutcome outcome = Work.run(terminal, json, files.certifying(synthesis)::pareto);
        if (!json) {
            outcome.lines().forEach(terminal.out()::println);
        }
        Optional<Path> certificate = files.writeCertificate(outcome, terminal);
        Optional<Path> written = files.write(outcome, terminal);
        if (json) {
            terminal.documents().println(ParetoJson.of(outcome, written, certificate));
        } else {
            written.ifPresent(target -> terminal.out().println("wrote " + target));
            certificate.ifPresent(target -> terminal.out().println("wrote " + target));
        }
        return outcome.status().code();
    }

    /** The paper's inputs; for some system, where the systems are an option that is still to be read. */
    private SynthesisSpecification paper() {
        Optional<SystemModel> model = system.system();
        if (model.isEmpty() == !inputs.has(SynthesisInput.SYSTEMS)) {
            throw new UserError(ExitStatus.BAD_INPUT, model.isPresent()
                    ? "--systems and --failure, -n, -f exclude each other: name all systems in --systems"
                    : "name a file with a synthesize block, or systems, for instance --failure crash -n 3 -f 1 or"
                            + " --systems 'crash with N = 3, F = 1'");
        }
        if (name != null && !AlgorithmWriter.isName(name)) {
            throw new UserError(ExitStatus.BAD_INPUT, "--name " + name + ": a name is made of letters, digits and"
                    + " underscores and does not begin with a digit");
        }
        return SynthesisSpecification.paper(name == null ? "Learned" : name,
                List.of(model.orElse(new SystemModel(FailureMode.NO_FAILURE, 1, 0))));
    }

    private SynthesisSpecification fromFile() {
        if (system.system().isPresent()) {
            throw new UserError(ExitStatus.BAD_INPUT,
                    "a file and --failure, -n, -f exclude each other: the file's synthesize block names the systems,"
                            + " and --systems others");
        }
        Document document = Inputs.readOne(file, terminal);
        List<SynthesisSpecification> candidates = document.syntheses().stream()
                .filter(each -> name == null || each.name().equals(name)).toList();
        if (candidates.size() != 1) {
            List<String> names = document.syntheses().stream().map(SynthesisSpecification::name).toList();
            throw new UserError(ExitStatus.BAD_INPUT, file + ": " + (!candidates.isEmpty()
                    ? "which synthesis? Say --name; " + Words.existing(names)
                    : name != null ? "there is no synthesize block '%s'; %s".formatted(name, Words.existing(names))
                    : "there is no synthesize block; add one, or leave the file out and name systems, for instance"
                            + " --systems 'crash with N = 3, F = 1'"));
        }
        return candidates.get(0);
    }

    private SynthesisSpecification overridden(SynthesisSpecification block) {
        SynthesisSpecification specification = inputs.override(block, terminal);
        return certify && specification.strategy() == Strategy.LEARNING
                ? specification.toBuilder().strategy(Strategy.CERTIFIED).build() : specification;
    }
}
