// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import rbcast.algorithm.campaign.Campaign;
import rbcast.dsl.Document;
import rbcast.tasks.ExitStatus;
import rbcast.tasks.InputException;
import rbcast.tasks.OutputFile;
import rbcast.tasks.campaign.CampaignFiles;
import rbcast.tasks.campaign.CampaignOutcome;
import rbcast.tasks.campaign.CampaignPlan;
import rbcast.tasks.campaign.CampaignRun;
import rbcast.tasks.campaign.CampaignTables;
import rbcast.tasks.report.JsonDocument;
import rbcast.tasks.report.JsonLines;
import rbcast.tasks.runner.CannotWorkException;
import rbcast.tasks.runner.RecordedRunner;
import rbcast.tasks.runner.ResultJournal;
import rbcast.tasks.runner.Runner;
import rbcast.tasks.verify.SearchSettings;
import rbcast.text.IoProblem;
import rbcast.text.Words;

/** Runs campaigns. */
@Command(name = "campaign", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Learns or verifies for every combination of what varies, and makes one table of it.",
            "Started again, it goes on where it was stopped."})
final class CampaignCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", description = "the file with the campaign, or with what it is about")
    private String file;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME",
            description = "the campaign block, where the file has several")
    private String name;

    @Mixin
    private CampaignOptions block;

    @Option(names = "-o", paramLabel = "DIR",
            description = "the folder for tables, page, learned files and results so far; NAME-campaign if not given")
    private Path folder;

    @Mixin
    private SearchOptions search;

    @Mixin
    private RunnerOptions runners;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text",
            description = "how the table is printed: as text, or as lines of JSON; text if nothing is said")
    private ResultFormat format;

    @Spec
    private CommandSpec command;

    CampaignCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (runners.needAnotherProcess()) {
            return runners.runInAnotherProcess(command, terminal);
        }
        Campaign campaign = campaign();
        SearchSettings settings = search.settings();
        CampaignPlan plan = plan(campaign, settings);
        Path target = folder == null ? Path.of(campaign.name() + "-campaign") : folder;
        prepare(target);
        CampaignOutcome outcome = run(plan, target, settings.asksSpin());
        CampaignFiles files = CampaignFiles.of(outcome);
        files.write(target);
        print(outcome, files, target);
        return outcome.status().code();
    }

    private void print(CampaignOutcome outcome, CampaignFiles files, Path target) {
        CampaignTables tables = new CampaignTables(outcome);
        if (format == ResultFormat.json) {
            terminal.documents().print(JsonLines.of(JsonDocument.CAMPAIGN, tables.combinations()));
        } else {
            tables.forReading().lines().forEach(terminal.out()::println);
            terminal.out().printf("wrote %d files to %s; begin with %s%n", files.contents().size(), target,
                    target.resolve(CampaignFiles.REPORT));
        }
        if (outcome.missing() > 0) {
            terminal.err().printf("cancelled: %d of %d tasks are missing; the same command goes on from here%n",
                    outcome.missing(), outcome.results().size());
        } else if (outcome.undecided() > 0) {
            terminal.err().printf("%s without verdict; the same command asks again%n",
                    Words.count(outcome.undecided(), "task"));
        }
    }

    private static CampaignPlan plan(Campaign campaign, SearchSettings settings) {
        try {
            return CampaignPlan.of(campaign, settings);
        } catch (InputException unusable) {
            throw new UserError(ExitStatus.BAD_INPUT, unusable.getMessage());
        }
    }

    private static void prepare(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UserError(ExitStatus.BAD_INPUT, folder + " is a file: name a folder with -o");
        }
        try {
            OutputFile.prepare(folder.resolve(CampaignFiles.REPORT));
        } catch (InputException unusable) {
            throw new UserError(ExitStatus.BAD_INPUT, "-o %s: %s".formatted(folder, unusable.getMessage()));
        }
    }

    private CampaignOutcome run(CampaignPlan plan, Path target, boolean asksSpin) throws IOException {
        try (ResultJournal journal = journal(target.resolve(CampaignFiles.JOURNAL));
                Runner runner = new RecordedRunner(runners.runner(asksSpin), journal)) {
            journal.damage().ifPresent(damage -> terminal.err().println("rbcast: warning: " + damage));
            return Work.run(terminal, format == ResultFormat.json, progress -> {
                try {
                    return new CampaignRun(plan, runner).run(progress);
                } catch (CannotWorkException missing) {
                    throw new UserError(ExitStatus.TOOL_MISSING, missing.getMessage());
                }
            });
        }
    }

    private static ResultJournal journal(Path path) {
        try {
            return new ResultJournal(path);
        } catch (IOException unusable) {
            throw new UserError(ExitStatus.BAD_INPUT, IoProblem.inWords(unusable));
        }
    }

    private Campaign campaign() {
        Document document = block.isGiven() ? block.document(file, terminal) : Inputs.readOne(file, terminal);
        List<Campaign> all = block.isGiven()
                ? document.campaigns().stream().filter(each -> each.name().equals(CampaignOptions.NAME)).toList()
                : document.campaigns();
        List<Campaign> candidates = all.stream().filter(each -> name == null || each.name().equals(name)).toList();
        if (candidates.size() != 1) {
            List<String> names = all.stream().map(Campaign::name).toList();
            throw new UserError(ExitStatus.BAD_INPUT, file + ": " + (!candidates.isEmpty()
                    ? "which campaign? Name it behind the file; " + Words.existing(names)
                    : name != null ? "there is no campaign block '%s'; %s".formatted(name, Words.existing(names))
                    : "there is no campaign block; add one, or say what the campaign is about with --synthesize or"
                            + " --verify"));
        }
        return candidates.get(0);
    }
}
