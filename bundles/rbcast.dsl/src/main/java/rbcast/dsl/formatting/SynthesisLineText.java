// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.formatting;

import java.util.List;

import rbcast.dsl.ast.ActionsLine;
import rbcast.dsl.ast.ConditionName;
import rbcast.dsl.ast.ConditionsLine;
import rbcast.dsl.ast.DestinationName;
import rbcast.dsl.ast.DestinationsLine;
import rbcast.dsl.ast.GuardsLine;
import rbcast.dsl.ast.HandlerLine;
import rbcast.dsl.ast.InstructionName;
import rbcast.dsl.ast.InstructionsLine;
import rbcast.dsl.ast.LearnerLine;
import rbcast.dsl.ast.NewTypeReward;
import rbcast.dsl.ast.PolicyLine;
import rbcast.dsl.ast.PropertiesLine;
import rbcast.dsl.ast.QuantityLine;
import rbcast.dsl.ast.RewardDefinition;
import rbcast.dsl.ast.RewardSubject;
import rbcast.dsl.ast.RewardsLine;
import rbcast.dsl.ast.SendReward;
import rbcast.dsl.ast.StrategyLine;
import rbcast.dsl.ast.SwitchLine;
import rbcast.dsl.ast.SwitchName;
import rbcast.dsl.ast.SynthesisLine;
import rbcast.dsl.ast.SystemsLine;
import rbcast.dsl.ast.ThresholdReward;
import rbcast.dsl.ast.ThresholdsLine;
import rbcast.dsl.ast.TimeLine;
import rbcast.dsl.ast.WordReward;
import rbcast.dsl.reading.SynthesisLines;
import rbcast.dsl.writing.Wording;

/** Writes the lines of a {@code synthesize} definition from their syntax trees. */
public final class SynthesisLineText {

    private SynthesisLineText() {
    }

    /** The line in the form of the language reference. */
    public static String of(SynthesisLine line) {
        String keyword = SynthesisLines.keyword(line);
        if (line instanceof PropertiesLine properties) {
            return LineText.of(properties);
        }
        if (line instanceof SystemsLine systems) {
            return Wording.list(keyword, systems.getSystems().stream().map(LineText::of).toList());
        }
        if (line instanceof ThresholdsLine thresholds) {
            return Wording.list(keyword, thresholds.getThresholds().stream().map(ExpressionText::of).toList());
        }
        if (line instanceof DestinationsLine destinations) {
            return Wording.list(keyword, destinations.getDestinations().stream().map(DestinationName::getName)
                    .map(LineText::destination).toList());
        }
        if (line instanceof HandlerLine handler) {
            return of(handler, keyword);
        }
        if (line instanceof RewardsLine rewards) {
            return Wording.list(keyword, rewards.getRewards().stream().map(SynthesisLineText::of).toList());
        }
        if (line instanceof SwitchLine switches) {
            return Wording.list(keyword, switches.getSwitches().stream().map(SynthesisLineText::of).toList());
        }
        return Wording.line(keyword, value(line));
    }

    private static String value(SynthesisLine line) {
        if (line instanceof QuantityLine quantity) {
            return quantity.getValue();
        }
        if (line instanceof TimeLine time) {
            return time.getValue() + " " + time.getUnit();
        }
        if (line instanceof LearnerLine learner) {
            return String.join(" ", learner.getWords());
        }
        if (line instanceof PolicyLine policy) {
            return policy.getName() + (policy.getParameter() == null ? "" : " " + policy.getParameter());
        }
        return ((StrategyLine) line).getName();
    }

    private static String of(HandlerLine line, String keyword) {
        if (line instanceof InstructionsLine instructions) {
            return Wording.list(keyword, instructions.getInstructions().stream()
                    .map(InstructionName::getName).toList());
        }
        if (line instanceof ConditionsLine conditions) {
            return Wording.list(keyword, conditions.getConditions().stream().map(SynthesisLineText::of).toList());
        }
        if (line instanceof GuardsLine guards) {
            return Wording.list(keyword, guards.getGuards().stream().map(guard -> String.join(" ", guard.getWords()))
                    .toList());
        }
        ActionsLine actions = (ActionsLine) line;
        return Wording.line(keyword, actions.getLeast()
                + (actions.getGreatest() == null ? "" : " to " + actions.getGreatest()));
    }

    private static String of(ConditionName condition) {
        return condition.isAlways() ? Wording.ALWAYS : condition.isAll() ? "thresholds"
                : condition.isBroadcaster() ? Wording.BROADCASTER : ExpressionText.of(condition.getThreshold());
    }

    private static String of(RewardDefinition reward) {
        return subject(reward.getSubject()) + ": " + reward.getValue();
    }

    private static String subject(RewardSubject subject) {
        if (subject instanceof SendReward send) {
            return "SEND to " + LineText.destination(send.getDestination());
        }
        if (subject instanceof NewTypeReward) {
            return "new type";
        }
        return subject instanceof WordReward word ? word.getWord()
                : ExpressionText.of(((ThresholdReward) subject).getThreshold());
    }

    private static String of(SwitchName name) {
        return String.join(" ", List.copyOf(name.getWords()));
    }
}
