// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.drawing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

import rbcast.algorithm.trace.Trace;
import rbcast.tasks.InputException;
import rbcast.tasks.page.RunPage;
import rbcast.tasks.trace.Lanes;
import rbcast.tasks.trace.Picture;
import rbcast.tasks.trace.SourceLines;
import rbcast.tasks.trace.SpaceTimeDiagram;
import rbcast.tasks.trace.TraceJson;
import rbcast.text.Words;

/** A form in which a run can be printed or written to a file. Equal runs come out equal, byte for byte. */
public enum RunFormat {

    /** Events in words, a column for each process. */
    TEXT("txt", "Text", text((trace, source) ->
            String.join("\n", new Lanes(trace, source).lines(Widths.TEXT)) + "\n")),
    /** Events and findings for programs. */
    JSON("json", "JSON", text((trace, source) -> TraceJson.text(trace, source) + "\n")),
    /** A page that steps through the run. */
    HTML("html", "Page that steps through it", text(RunPage::of)),
    /** A space-time diagram for pages and editors. */
    SVG("svg", "SVG picture", text((trace, source) -> SpaceTimeDiagram.svg(trace))),
    /** The same for print. */
    PDF("pdf", "PDF picture", (trace, source) -> Picture.pdf(trace)),
    /** The same as an image. */
    PNG("png", "PNG picture", (trace, source) -> Picture.png(trace)),
    /** The same as a TikZ picture for LaTeX. */
    TIKZ("tex", "TikZ picture for LaTeX", text((trace, source) -> SpaceTimeDiagram.tikz(trace)));

    private final String extension;
    private final String title;
    private final BiFunction<Trace, SourceLines, byte[]> writer;

    RunFormat(String extension, String title, BiFunction<Trace, SourceLines, byte[]> writer) {
        this.extension = extension;
        this.title = title;
        this.writer = writer;
    }

    private static BiFunction<Trace, SourceLines, byte[]> text(BiFunction<Trace, SourceLines, String> writer) {
        return writer.andThen(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    /** Columns that texts of files have. */
    private static final class Widths {
        private static final int TEXT = 160;
    }

    /** What names of files of this format end in, without the dot. */
    public String extension() {
        return extension;
    }

    /** What it is, for those who choose. */
    public String title() {
        return title;
    }

    /**
     * The format that a file of that name has.
     *
     * @throws InputException if its name does not say
     */
    public static RunFormat of(Path file) throws InputException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        Optional<RunFormat> format = Arrays.stream(values()).filter(each -> name.endsWith("." + each.extension))
                .findFirst();
        return format.orElseThrow(() -> new InputException("its name has to say what it is to be: it can end in "
                + Words.alternatives(extensions())));
    }

    /** {@code .txt}, {@code .json}, ... */
    public static List<String> extensions() {
        return Arrays.stream(values()).map(each -> "." + each.extension).toList();
    }

    /**
     * The run in this format.
     *
     * @param source where the actions of its algorithm stand
     */
    public byte[] write(Trace trace, SourceLines source) {
        return writer.apply(trace, source);
    }
}
