// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.meaning;

import java.util.List;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.efficiency.Efficiency;
import rbcast.algorithm.efficiency.RewardTable;

/** The efficiency figures of the paper's section III-E and the runtime reward of Table 3. */
public final class EfficiencyText {

    private EfficiencyText() {
    }

    /** A list in Markdown. */
    public static String list(Algorithm algorithm) {
        Efficiency efficiency = Efficiency.of(algorithm);
        return """
                - messages sent: at most %s
                - communication steps: %d
                - messages to wait for: %s
                - runtime reward: %d""".formatted(efficiency.messages(), efficiency.communicationSteps(),
                waiting(efficiency), RewardTable.PAPER.of(algorithm));
    }

    /** One line. */
    public static String line(Algorithm algorithm) {
        Efficiency efficiency = Efficiency.of(algorithm);
        int steps = efficiency.communicationSteps();
        return "at most %s messages, %d communication step%s, waits for %s, reward %d".formatted(efficiency.messages(),
                steps, steps == 1 ? "" : "s", waiting(efficiency), RewardTable.PAPER.of(algorithm));
    }

    private static String waiting(Efficiency efficiency) {
        List<String> waiting = efficiency.messagesToWaitFor().stream().map(Object::toString).toList();
        return waiting.isEmpty() ? "none" : String.join(" or ", waiting);
    }
}
