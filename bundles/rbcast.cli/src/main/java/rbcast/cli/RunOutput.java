// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import picocli.CommandLine.Option;

import rbcast.tasks.drawing.RunFormat;
import rbcast.tasks.scenario.ScenarioRun;
import rbcast.tasks.scenario.ScenarioRunText;

/** The options of commands whose result is one run. */
final class RunOutput {

    /** Formats that can go to standard output: those that are texts. */
    private enum Printed {
        text(RunFormat.TEXT), json(RunFormat.JSON), html(RunFormat.HTML), svg(RunFormat.SVG), tikz(RunFormat.TIKZ);

        private final RunFormat format;

        Printed(RunFormat format) {
            this.format = format;
        }
    }

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "how the run is printed: text, json, html, svg or tikz; text if nothing is said")
    private Printed printed;

    @Option(names = "--trace", paramLabel = "FILE", description = "writes the run as the name of the file says:"
            + " a drawing (.svg, .pdf, .png, .tex), text (.txt), .json, an .html page that steps through it,"
            + " or a .scenario that replays it")
    private String trace;

    /** Ends the command if the file for the run cannot be written or is one of those. */
    TraceFile prepare(List<Path> others) {
        return TraceFile.prepare(trace, others);
    }

    /** Prints the run and writes its file; answers whether nothing is lost. */
    boolean write(ScenarioRun run, String title, TraceFile file, Terminal terminal) {
        if (printed == Printed.text) {
            ScenarioRunText.of(run, title, terminal.width()).forEach(terminal.out()::println);
        } else {
            terminal.documents().print(new String(printed.format.write(run.trace(), run.source()),
                    StandardCharsets.UTF_8));
            terminal.documents().flush();
        }
        return file.write(run.trace(), run.source(), run.algorithmFile(), terminal);
    }
}
