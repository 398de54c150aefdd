// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import rbcast.tasks.OutputFile;
import rbcast.tasks.page.CampaignPage;
import rbcast.tasks.report.Csv;
import rbcast.tasks.report.JsonDocument;
import rbcast.tasks.report.JsonLines;

/**
 * The files of a campaign: tables as comma-separated values and as lines of JSON, the page, what was learned. Only
 * {@link #TIMES} differs between runs of equal inputs.
 */
public final class CampaignFiles {

    /** The page, to begin with. */
    public static final String REPORT = "report.html";
    /** The one file that differs from run to run. */
    public static final String TIMES = "times.csv";
    /** Where results are kept while the campaign runs. */
    public static final String JOURNAL = "results.journal";

    private final Map<String, String> contents = new LinkedHashMap<>();

    private CampaignFiles() {
    }

    /** The files that show what a campaign came to. */
    public static CampaignFiles of(CampaignOutcome outcome) {
        CampaignTables tables = new CampaignTables(outcome);
        CampaignFiles files = new CampaignFiles();
        files.contents.put("table.csv", Csv.of(tables.combinations()));
        files.contents.put("table.jsonl", JsonLines.of(JsonDocument.CAMPAIGN, tables.combinations()));
        if (tables.hasRuns()) {
            files.contents.put("runs.csv", Csv.of(tables.runs()));
            files.contents.put("runs.jsonl", JsonLines.of(JsonDocument.CAMPAIGN_RUN, tables.runs()));
        }
        files.contents.put(TIMES, Csv.of(tables.times()));
        files.contents.put(REPORT, CampaignPage.of(outcome.plan().campaign(), tables, outcome.missing()));
        files.contents.putAll(tables.learnedFiles());
        return files;
    }

    /** Their contents by their names. */
    public Map<String, String> contents() {
        return Collections.unmodifiableMap(contents);
    }

    /**
     * Writes them. What an earlier, perhaps unfinished, run of the campaign has left is replaced.
     *
     * @throws IOException if one cannot be written
     */
    public List<Path> write(Path folder) throws IOException {
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, String> file : contents.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            OutputFile.replace(path, file.getValue());
            written.add(path);
        }
        return written;
    }
}
