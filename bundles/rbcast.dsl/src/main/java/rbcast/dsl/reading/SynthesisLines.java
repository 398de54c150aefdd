// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import rbcast.dsl.ast.ActionsLine;
import rbcast.dsl.ast.ConditionsLine;
import rbcast.dsl.ast.DestinationsLine;
import rbcast.dsl.ast.GuardsLine;
import rbcast.dsl.ast.HandlerLine;
import rbcast.dsl.ast.LearnerLine;
import rbcast.dsl.ast.PolicyLine;
import rbcast.dsl.ast.PropertiesLine;
import rbcast.dsl.ast.QuantityLine;
import rbcast.dsl.ast.RewardsLine;
import rbcast.dsl.ast.SwitchLine;
import rbcast.dsl.ast.SynthesisLine;
import rbcast.dsl.ast.SystemsLine;
import rbcast.dsl.ast.ThresholdsLine;
import rbcast.dsl.ast.TimeLine;

/** What the lines of a {@code synthesize} definition begin with. */
public final class SynthesisLines {

    private SynthesisLines() {
    }

    /** The words that tell the line from all others: two lines with the same words say the same thing twice. */
    public static String keyword(SynthesisLine line) {
        if (line instanceof HandlerLine handlerLine) {
            return handlerLine.getHandler() + " " + (handlerLine instanceof ActionsLine ? "actions"
                    : handlerLine instanceof ConditionsLine ? "conditions"
                    : handlerLine instanceof GuardsLine ? "guards" : "instructions");
        }
        if (line instanceof QuantityLine quantityLine) {
            return quantity(quantityLine);
        }
        if (line instanceof SwitchLine switchLine) {
            return switchLine.getKind();
        }
        return line instanceof SystemsLine ? "systems"
                : line instanceof PropertiesLine ? "properties"
                : line instanceof ThresholdsLine ? "thresholds"
                : line instanceof DestinationsLine ? "destinations"
                : line instanceof RewardsLine ? "rewards"
                : line instanceof TimeLine ? "time budget"
                : line instanceof LearnerLine ? "learner"
                : line instanceof PolicyLine ? "policy" : "strategy";
    }

    /** The quantity with one space between its words. */
    public static String quantity(QuantityLine line) {
        return line.getQuantity().startsWith("learning") ? "learning rate" : line.getQuantity();
    }
}
