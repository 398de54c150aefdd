// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code rbcast} itself: it only has subcommands. */
@Command(name = "rbcast", mixinStandardHelpOptions = true, versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Writes, verifies and synthesises fault-tolerant broadcast algorithms.",
        footer = {"", "Exit status: 0 all as expected; 1 a property is violated, or an expectation is not met; 2"
            + " bad usage or bad input; 3 no verdict (a bound was reached, or cancelled); 4 a tool is missing; 5"
            + " results could not be written."})
final class RbcastCommand implements Runnable {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    RbcastCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Option(names = "--color", paramLabel = "WHEN", scope = ScopeType.INHERIT,
            description = "whether verdicts and problems have colours: auto (on terminals), always or never")
    void color(Colours.When when) {
        terminal.paint(when);
    }

    static void addCommands(CommandLine rbcast, Terminal terminal) {
        rbcast.addSubcommand(new VerifyCommand(terminal));
        rbcast.addSubcommand(new ProveCommand(terminal));
        rbcast.addSubcommand(SynthesizeCommand.create(terminal));
        rbcast.addSubcommand(CertificateCommand.create(terminal));
        rbcast.addSubcommand(new CampaignCommand(terminal));
        rbcast.addSubcommand(new ExperimentCommand(terminal));
        rbcast.addSubcommand(new SimulateCommand(terminal));
        rbcast.addSubcommand(new ReplayCommand(terminal));
        rbcast.addSubcommand(new AnalyseCommand(terminal));
        rbcast.addSubcommand(new GenerateCommand(terminal));
        rbcast.addSubcommand(new ExportCommand(terminal));
        rbcast.addSubcommand(new CheckCommand(terminal));
        rbcast.addSubcommand(new FormatCommand(terminal));
        rbcast.addSubcommand(new DoctorCommand(terminal));
        rbcast.addSubcommand(new LspCommand());
        rbcast.addSubcommand(new IdeCommand());
        rbcast.addSubcommand(new CompletionCommand(terminal));
        rbcast.addSubcommand(new HelpCommand());
    }

    @Override
    public void run() {
        terminal.err().flush();
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
