// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import rbcast.algorithm.run.Event;
import rbcast.algorithm.trace.Moment;
import rbcast.algorithm.trace.Trace;

/**
 * A run as text, process by process: a column for each process that does anything, a row for each event, and what the
 * run shows at the end. Where the columns would not fit, one line for each event with its process in front.
 */
public final class Lanes {

    private static final int GAP = 2;

    private final Trace trace;
    private final List<Event> events;
    private final EventText text;

    /** @param source where the actions of the algorithm stand */
    public Lanes(Trace trace, SourceLines source) {
        this.trace = trace;
        this.events = trace.moments().stream().map(Moment::event).toList();
        this.text = new EventText(trace.system(), source);
    }

    /**
     * The lines to print.
     *
     * @param width columns that the terminal has
     */
    public List<String> lines(int width) {
        List<Integer> actors = events.stream().map(Event::process).distinct().sorted().toList();
        List<Integer> widths = actors.stream().map(this::laneWidth).toList();
        int number = String.valueOf(events.size()).length();
        int needed = number + widths.stream().mapToInt(lane -> lane + GAP).sum();
        List<String> lines = new ArrayList<>(needed <= width ? grid(actors, widths, number) : list(number));
        lines.add(trace.conclusion());
        return lines;
    }

    private int laneWidth(int actor) {
        return events.stream().filter(event -> event.process() == actor).mapToInt(event -> text.of(event).length())
                .reduce(title(actor).length(), Math::max);
    }

    private List<String> grid(List<Integer> actors, List<Integer> widths, int number) {
        List<String> lines = new ArrayList<>();
        StringBuilder head = new StringBuilder(" ".repeat(number));
        StringBuilder rule = new StringBuilder(" ".repeat(number));
        Map<Integer, Integer> columns = new HashMap<>();
        for (int lane = 0; lane < actors.size(); lane++) {
            columns.put(actors.get(lane), head.length() + GAP);
            head.append(" ".repeat(GAP)).append(pad(title(actors.get(lane)), widths.get(lane)));
            rule.append(" ".repeat(GAP)).append("-".repeat(widths.get(lane)));
        }
        lines.add(head.toString().stripTrailing());
        lines.add(rule.toString());
        IntStream.range(0, events.size()).forEach(i -> lines.add(
                pad(numbered(i, number), columns.get(events.get(i).process())) + text.of(events.get(i))));
        return lines;
    }

    private List<String> list(int number) {
        int widest = events.stream().mapToInt(event -> title(event.process()).length()).max().orElse(0);
        return IntStream.range(0, events.size())
                .mapToObj(i -> numbered(i, number) + "  " + pad(title(events.get(i).process()), widest) + "  "
                        + text.of(events.get(i)))
                .toList();
    }

    private String title(int process) {
        return trace.lanes().get(process).title();
    }

    private static String numbered(int index, int width) {
        String number = String.valueOf(index + 1);
        return " ".repeat(width - number.length()) + number;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
