// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.typing;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import rbcast.dsl.ide.text.Lines;
import rbcast.dsl.ide.text.Snapshot;

/** Makes comments of whole lines, and lines of comments. */
public final class LineComments {

    private static final String MARK = "//";

    private LineComments() {
    }

    /**
     * Comments the lines of a selection out, or in if all of them are comments; blank ones stay.
     *
     * @param begin where the selection begins; the cursor if there is none
     * @param end where it ends; a line of which it has nothing does not belong to it
     * @return the change; its cursor is at the end of the lines
     */
    public static Edit toggle(Snapshot text, int begin, int end) {
        Lines lines = text.lines();
        int first = lines.line(begin);
        int last = end > begin && lines.start(lines.line(end)) == end ? lines.line(end) - 1 : lines.line(end);
        List<String> selected = IntStream.rangeClosed(first, last)
                .mapToObj(line -> text.text().substring(lines.start(line), lines.start(line + 1))).toList();
        List<String> filled = selected.stream().filter(line -> !line.isBlank()).toList();
        boolean commented = !filled.isEmpty() && filled.stream().allMatch(line -> line.stripLeading().startsWith(MARK));
        int column = filled.stream().mapToInt(line -> Cursor.blanks(line).length()).min().orElse(0);
        UnaryOperator<String> change = commented ? LineComments::without
                : line -> line.substring(0, column) + MARK + " " + line.substring(column);
        String changed = selected.stream().map(line -> line.isBlank() ? line : change.apply(line))
                .collect(Collectors.joining());
        int start = lines.start(first);
        return new Edit(start, lines.start(last + 1) - start, changed, start + changed.length());
    }

    private static String without(String line) {
        String blanks = Cursor.blanks(line);
        String rest = line.substring(blanks.length() + MARK.length());
        return blanks + (rest.startsWith(" ") ? rest.substring(1) : rest);
    }
}
