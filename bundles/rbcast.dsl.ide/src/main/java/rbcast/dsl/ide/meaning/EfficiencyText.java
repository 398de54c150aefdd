// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.meaning;

import java.util.List;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.efficiency.Efficiency;
import rbcast.algorithm.efficiency.Latency;
import rbcast.algorithm.efficiency.RewardTable;
import rbcast.algorithm.efficiency.SystemEfficiency;
import rbcast.algorithm.system.SystemModel;
import rbcast.text.Words;

/** The efficiency figures of the paper's section III-E and the runtime reward of Table 3. */
public final class EfficiencyText {

    /** Who hovers over a name does not want to wait. */
    private static final int MOST_SYSTEMS = 4;

    private EfficiencyText() {
    }

    /**
     * A list in Markdown.
     *
     * @param systems where the algorithm is analysed, beside what its text says
     */
    public static String list(Algorithm algorithm, List<SystemModel> systems) {
        Efficiency efficiency = Efficiency.of(algorithm);
        StringBuilder list = new StringBuilder("""
                - messages sent: at most %s
                - communication steps: %d
                - messages to wait for: %s
                - runtime reward: %d""".formatted(efficiency.messages(), efficiency.communicationSteps(),
                waiting(efficiency), RewardTable.PAPER.of(algorithm)));
        systems.stream().limit(MOST_SYSTEMS).map(system -> SystemEfficiency.of(algorithm, system))
                .forEach(each -> list.append("\n- ").append(each.system()).append(": ").append(words(each)));
        return list.toString();
    }

    private static String words(SystemEfficiency efficiency) {
        Latency silent = efficiency.silentCase();
        return "at most %s, %s".formatted(Words.count(efficiency.messages(), "message"), steps(efficiency.goodCase()))
                + (silent.silent() == 0 ? "" : ", with %d silent %s".formatted(silent.silent(), steps(silent)));
    }

    private static String steps(Latency latency) {
        return latency.steps().isPresent() ? "all deliver after " + Words.count(latency.steps().getAsInt(), "step")
                : "some never deliver";
    }

    /** One line. */
    public static String line(Algorithm algorithm) {
        Efficiency efficiency = Efficiency.of(algorithm);
        return "at most %s, %s, waits for %s, reward %d".formatted(efficiency.messages().inWords(),
                Words.count(efficiency.communicationSteps(), "communication step"), waiting(efficiency),
                RewardTable.PAPER.of(algorithm));
    }

    private static String waiting(Efficiency efficiency) {
        List<String> waiting = efficiency.messagesToWaitFor().stream().map(Object::toString).toList();
        return waiting.isEmpty() ? "none" : String.join(" or ", waiting);
    }
}
