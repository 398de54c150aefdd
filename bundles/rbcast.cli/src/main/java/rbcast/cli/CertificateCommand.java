// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import rbcast.tasks.ExitStatus;
import rbcast.tasks.InputException;
import rbcast.tasks.InputText;
import rbcast.tasks.Progress;
import rbcast.tasks.Sources;
import rbcast.tasks.certificate.CertificateCheck;
import rbcast.tasks.certificate.CertificateFile;
import rbcast.tasks.certificate.CertificateJson;
import rbcast.tasks.certificate.CertificateReader;
import rbcast.tasks.certificate.FrontCheck;
import rbcast.tasks.certificate.FrontFile;
import rbcast.tasks.verify.SearchSettings;

/** Certificates: it only has subcommands. */
@Command(name = "certificate", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
        description = "Certificates of optimality, as 'synthesize --certificate' writes them.")
final class CertificateCommand implements Runnable {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    private CertificateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The command with its subcommands. */
    static CommandLine create(Terminal terminal) {
        return new CommandLine(new CertificateCommand(terminal)).addSubcommand(new Check(terminal));
    }

    @Override
    public void run() {
        terminal.err().flush();
        throw new ParameterException(spec.commandLine(), "a command is missing: check");
    }

    /** Checks a certificate. */
    @Command(name = "check", mixinStandardHelpOptions = true, description = {"Checks a certificate independently.",
        "Goes through the space once more, executes the counterexamples on everything that would be better,",
        "and verifies the optimum with Spin."})
    private static final class Check implements Callable<Integer> {

        private final Terminal terminal;

        @Parameters(paramLabel = "FILE", description = "the certificate")
        private String file;

        @Mixin
        private SearchOptions search;

        @Option(names = "--format", paramLabel = "text|json", defaultValue = "text",
                description = "how the result is printed; text if nothing is said")
        private ResultFormat format;

        private Check(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            SearchSettings settings = search.settings();
            String text = text();
            return CertificateReader.isOfFront(text) ? checkFront(readFront(text), settings)
                    : check(read(text), settings);
        }

        private int check(CertificateFile certificate, SearchSettings settings) {
            Work.needTools();
            boolean json = format == ResultFormat.json;
            CertificateCheck check = Work.run(terminal, json, progress -> check(certificate, settings, progress));
            print(json ? List.of() : check.lines(), json ? Optional.of(CertificateJson.of(check, file))
                    : Optional.empty());
            return check.status().code();
        }

        private int checkFront(FrontFile certificate, SearchSettings settings) {
            Work.needTools();
            boolean json = format == ResultFormat.json;
            FrontCheck check = Work.run(terminal, json, progress -> check(certificate, settings, progress));
            print(json ? List.of() : check.lines(), json ? Optional.of(CertificateJson.of(check, file))
                    : Optional.empty());
            return check.status().code();
        }

        private void print(List<String> lines, Optional<String> document) {
            lines.forEach(terminal.out()::println);
            document.ifPresent(terminal.documents()::println);
        }

        private String text() {
            try {
                return InputText.read(Sources.path(file), "certificate");
            } catch (InputException unusable) {
                throw new UserError(ExitStatus.BAD_INPUT, unusable.getMessage());
            }
        }

        private CertificateFile read(String text) {
            try {
                return CertificateReader.read(text, Sources.path(file).toString());
            } catch (InputException unusable) {
                throw new UserError(ExitStatus.BAD_INPUT, unusable.getMessage());
            }
        }

        private FrontFile readFront(String text) {
            try {
                return CertificateReader.readFront(text, Sources.path(file).toString());
            } catch (InputException unusable) {
                throw new UserError(ExitStatus.BAD_INPUT, unusable.getMessage());
            }
        }

        private FrontCheck check(FrontFile certificate, SearchSettings settings, Progress progress) {
            try {
                return FrontCheck.of(certificate, settings.oracle(), progress);
            } catch (InputException unusable) {
                throw new UserError(ExitStatus.BAD_INPUT, file + ": " + unusable.getMessage());
            }
        }

        private CertificateCheck check(CertificateFile certificate, SearchSettings settings, Progress progress) {
            try {
                return CertificateCheck.of(certificate, settings, progress);
            } catch (InputException unusable) {
                throw new UserError(ExitStatus.BAD_INPUT, file + ": " + unusable.getMessage());
            }
        }
    }
}
