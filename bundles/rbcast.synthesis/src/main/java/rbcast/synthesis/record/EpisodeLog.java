// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.record;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Handler;
import rbcast.synthesis.learning.LearningEvent;
import rbcast.synthesis.learning.LearningEvent.EpisodeFinished;
import rbcast.synthesis.learning.LearningEvent.SimulationFinished;

/**
 * Writes every episode as a line of comma-separated values (RFC 4180, but for the ends of lines): simulation, episode,
 * phase, outcome, source, reward, states, algorithms, best, algorithm. The last one is: the actions of RB-Broadcast, a
 * vertical bar, those of the receive handler; nothing for a dead end. Simulations come one after the other, whatever
 * their events' order, so equal inputs give equal logs; lines of simulations that are not yet due wait in memory.
 */
public final class EpisodeLog implements Consumer<LearningEvent>, Closeable {

    private static final List<String> HEADER = List.of("simulation", "episode", "phase", "outcome", "source", "reward",
            "states", "algorithms", "best", "algorithm");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private final Appendable target;
    private final Map<Integer, StringBuilder> waiting = new HashMap<>();
    private final Set<Integer> finished = new HashSet<>();
    private int due = 1;
    private IOException problem;

    /** @throws IOException if the first line cannot be written */
    public EpisodeLog(Appendable target) throws IOException {
        this.target = target;
        target.append(line(HEADER.toArray()));
    }

    @Override
    public void accept(LearningEvent event) {
        if (event instanceof EpisodeFinished episode) {
            if (episode.simulation() == due) {
                write(line(episode));
            } else {
                waiting.computeIfAbsent(episode.simulation(), number -> new StringBuilder()).append(line(episode));
            }
        } else if (event instanceof SimulationFinished end) {
            finished.add(end.simulation());
            while (finished.contains(due)) {
                due++;
                StringBuilder lines = waiting.remove(due);
                write(lines == null ? "" : lines);
            }
        }
    }

    private static String line(EpisodeFinished episode) {
        String best = episode.best().isPresent() ? Integer.toString(episode.best().getAsInt()) : "";
        return line(episode.simulation(), episode.episode(), episode.phase(), episode.outcome(), episode.source(),
                episode.reward(), episode.states(), episode.algorithms(), best,
                episode.algorithm().map(EpisodeLog::inOneLine).orElse(""));
    }

    private static String line(Object... values) {
        return FORMAT.format(values) + "\n";
    }

    private static String inOneLine(Algorithm algorithm) {
        return inOneLine(algorithm.broadcast()) + " | " + inOneLine(algorithm.receive());
    }

    private static String inOneLine(Handler handler) {
        return handler.actions().stream().map(Action::toString).collect(Collectors.joining("; "));
    }

    private void write(CharSequence lines) {
        if (problem == null) {
            try {
                target.append(lines);
            } catch (IOException e) {
                problem = e;
            }
        }
    }

    /**
     * Writes what is still waiting and closes the target, if it can be closed.
     *
     * @throws IOException the first problem that there has been with writing; nothing was written after it
     */
    @Override
    public void close() throws IOException {
        waiting.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(each -> write(each.getValue()));
        waiting.clear();
        if (target instanceof Closeable closeable) {
            closeable.close();
        }
        if (problem != null) {
            throw problem;
        }
    }
}
