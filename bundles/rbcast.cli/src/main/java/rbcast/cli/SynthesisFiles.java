// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import picocli.CommandLine.Option;

import rbcast.tasks.ExitStatus;
import rbcast.tasks.InputException;
import rbcast.tasks.OutputFile;
import rbcast.tasks.Progress;
import rbcast.tasks.synthesize.ParetoOutcome;
import rbcast.tasks.synthesize.RecordedSynthesis;
import rbcast.tasks.synthesize.SynthesisOutcome;
import rbcast.tasks.synthesize.SynthesisRun;

/** The files that a synthesis writes. */
final class SynthesisFiles {

    @Option(names = "-o", paramLabel = "OUT", description = "the file to write; NAME-learned.rbcast if not given")
    private Path out;

    @Option(names = "--output-dir", paramLabel = "DIR", description = "the folder for NAME-learned.rbcast; the current"
            + " one if not given, or ~/rbcast-learned where that is a checkout of RBcast")
    private Path folder;

    @Option(names = "--log", paramLabel = "FILE.csv", description = "writes a line for every episode")
    private Path log;

    @Option(names = "--journal", paramLabel = "FILE",
            description = "keeps verdicts there; a run that was stopped goes on from it")
    private Path journal;

    @Option(names = "--certificate", paramLabel = "FILE",
            description = "searches the whole space too, and writes a certificate that others can check")
    private Path certificate;

    /** Ends the command if a file is named that a search for what no other algorithm beats does not write. */
    void refuseAllBut(String output, String name) {
        if (log != null || journal != null) {
            throw new UserError(ExitStatus.BAD_INPUT, output + ": of the files it writes only those of -o and"
                    + " --certificate: leave --log and --journal out");
        }
        out = target(name + "-pareto.rbcast");
    }

    /** Ends the command if a file cannot be written or is named twice, before the work begins. */
    void check(String name, String input) {
        out = target(name + "-learned.rbcast");
        Map<Path, String> known = new LinkedHashMap<>();
        check("-o", out, known);
        if (input != null) {
            // the learned file may take its place, and the former one is kept
            known.put(normal(Path.of(input)), "the file with the block");
        }
        check("--log", log, known);
        check("--journal", journal, known);
        check("--certificate", certificate, known);
    }

    private Path target(String usualName) {
        if (out != null && folder != null) {
            throw new UserError(ExitStatus.BAD_INPUT, "-o names the file, so leave --output-dir out");
        }
        return out != null ? out : (folder == null ? OutputFolder.usual() : folder).resolve(usualName);
    }

    private static void check(String option, Path file, Map<Path, String> known) {
        if (file == null) {
            return;
        }
        try {
            OutputFile.prepare(file);
        } catch (InputException unusable) {
            throw new UserError(ExitStatus.BAD_INPUT, "%s %s: %s".formatted(option, file, unusable.getMessage()));
        }
        String other = known.put(normal(file), option);
        if (other != null) {
            throw new UserError(ExitStatus.BAD_INPUT, "%s %s: this is %s as well: name another file"
                    .formatted(option, file, other));
        }
    }

    private static Path normal(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException notYetThere) {
            return file.toAbsolutePath().normalize();
        }
    }

    /** Runs a synthesis and writes down what it does meanwhile. */
    SynthesisOutcome run(SynthesisRun synthesis, Progress progress, Terminal terminal) {
        try {
            return new RecordedSynthesis(certifying(synthesis), Optional.ofNullable(log), Optional.ofNullable(journal))
                    .run(progress, warning -> terminal.err().println("rbcast: warning: " + warning));
        } catch (InputException unusable) {
            throw new UserError(ExitStatus.BAD_INPUT, unusable.getMessage());
        }
    }

    /** The synthesis, with a certificate if one is wanted. */
    SynthesisRun certifying(SynthesisRun synthesis) {
        return certificate == null ? synthesis : synthesis.certifying(certificate.getFileName().toString());
    }

    /** Writes the learned file, if there is one. */
    Optional<Path> write(SynthesisOutcome outcome, Terminal terminal) throws IOException {
        return write(outcome.fileText(), out, terminal);
    }

    /** Writes the algorithms that no other beats, if there are any. */
    Optional<Path> write(ParetoOutcome outcome, Terminal terminal) throws IOException {
        return write(outcome.fileText(), out, terminal);
    }

    /** Writes the certificate, if there is one. */
    Optional<Path> writeCertificate(SynthesisOutcome outcome, Terminal terminal) throws IOException {
        return write(outcome.certificateText(), certificate, terminal);
    }

    /** Likewise that of what nothing beats. */
    Optional<Path> writeCertificate(ParetoOutcome outcome, Terminal terminal) throws IOException {
        return write(outcome.certificateText(), certificate, terminal);
    }

    private static Optional<Path> write(Optional<String> text, Path file, Terminal terminal) throws IOException {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        OutputFile.write(file, text.get())
                .ifPresent(kept -> terminal.err().println("kept the former file as " + kept));
        return Optional.of(file);
    }

    /** How to go on with a run that was stopped. */
    String howToResume() {
        return journal == null ? "with --journal FILE, a run that was stopped can go on"
                : "to go on, run the same command again: the verdicts are in " + journal;
    }
}
