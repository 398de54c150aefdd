// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import rbcast.tasks.OutputFile;
import rbcast.tasks.report.Csv;

/**
 * The files of an experiment: tables and figures as comma-separated values, figures as pictures, and the report. All
 * are made before the first is written. Only {@code report.md} and {@code times.csv} differ between runs of equal
 * inputs.
 */
public final class ExperimentFiles {

    /** The file to begin with. */
    public static final String REPORT = "report.md";

    private final Map<String, byte[]> contents = new LinkedHashMap<>();

    private ExperimentFiles() {
    }

    /** The files that show the data. */
    public static ExperimentFiles of(ExperimentData data) {
        ExperimentFiles files = new ExperimentFiles();
        files.add(REPORT, ExperimentReport.of(data));
        files.add("table7.csv", Csv.of(ModeTables.statesUntilFirst(data)));
        files.add("table8.csv", Csv.of(ModeTables.algorithms(data)));
        files.add("table9.csv", Csv.of(MessageTable.of()));
        files.add("comparisons.csv", Csv.of(ModeTables.comparisons(data)));
        files.add("endings.csv", Csv.of(ModeTables.endings(data)));
        files.add("times.csv", Csv.of(ModeTables.times(data)));
        files.add("heuristics.csv", Csv.of(AblationTable.of(data)));
        for (Figure figure : Figure.all(data)) {
            files.add(figure.file() + ".csv", Csv.of(figure.table()));
            Chart chart = new Chart(figure);
            files.contents.put(figure.file() + ".svg", chart.svg());
            files.contents.put(figure.file() + ".pdf", chart.pdf());
            files.contents.put(figure.file() + ".png", chart.png());
        }
        return files;
    }

    private void add(String name, String text) {
        contents.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Their contents by their names. */
    public Map<String, byte[]> contents() {
        return Collections.unmodifiableMap(contents);
    }

    /**
     * Writes them.
     *
     * @return where former files with other contents are kept now
     * @throws IOException if one cannot be written
     */
    public List<Path> write(Path folder) throws IOException {
        List<Path> kept = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : contents.entrySet()) {
            OutputFile.write(folder.resolve(file.getKey()), file.getValue()).ifPresent(kept::add);
        }
        return kept;
    }
}
