// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide;

import java.util.List;

import org.eclipse.emf.ecore.EObject;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Destination;
import rbcast.algorithm.efficiency.Efficiency;
import rbcast.algorithm.efficiency.RewardTable;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.dsl.Vocabulary;
import rbcast.dsl.ast.DeliverDefinition;
import rbcast.dsl.ast.HandlerDefinition;
import rbcast.dsl.ast.ReceivedDefinition;
import rbcast.dsl.ast.SendDefinition;
import rbcast.dsl.ast.StopDefinition;

/** What the words of the language mean, in a sentence each. */
final class Explanations {

    private Explanations() {
    }

    /** The efficiency figures of the paper's section III-E and the runtime reward of Table 3. */
    static String of(Algorithm algorithm) {
        Efficiency efficiency = Efficiency.of(algorithm);
        List<String> waiting = efficiency.messagesToWaitFor().stream().map(Object::toString).toList();
        return """
                - messages sent: at most %s
                - communication steps: %d
                - messages to wait for: %s
                - runtime reward: %d""".formatted(efficiency.messages(), efficiency.communicationSteps(),
                waiting.isEmpty() ? "none" : String.join(" or ", waiting), RewardTable.PAPER.of(algorithm));
    }

    static String of(Property property) {
        return "**" + property + "**: " + switch (property) {
            case RB_VALIDITY -> "if the broadcaster is correct and broadcast m, it delivers m.";
            case RB_AGREEMENT -> "if some correct process delivers m, every correct process does.";
            case RB_INTEGRITY -> "no correct process delivers m twice, nor delivers an m that nobody broadcast.";
            case RB_UNIFORM_AGREEMENT -> "if any process, correct or crashed later, delivers m, every correct process"
                    + " does.";
            case RB_CONSISTENCY -> "all deliveries by correct processes are of the same content.";
        };
    }

    /** Empty for a word that is no failure mode. */
    static String ofMode(String word) {
        return word == null ? "" : FailureMode.of(word).map(mode -> "**" + mode + "**: " + switch (mode) {
            case NO_FAILURE -> "nobody fails.";
            case CRASH -> "at most F processes stop for good, at any moment, also in the middle of a SEND.";
            case OMISSION -> "at most F processes may lose any message that they send to others.";
            case BYZANTINE -> "at most F processes send any message to anyone at any time, or nothing.";
        }).orElse("");
    }

    /** Empty for what needs no explanation. */
    static String of(EObject element) {
        if (element instanceof SendDefinition send) {
            return Vocabulary.destination(send.getDestination() == null ? "" : send.getDestination())
                    .map(Explanations::of).orElse("");
        }
        if (element instanceof DeliverDefinition) {
            return "**DELIVER**: hands the message to the application, once.";
        }
        if (element instanceof StopDefinition) {
            return "**STOP**: ends the handler.";
        }
        if (element instanceof ReceivedDefinition) {
            return "**received**: holds once messages of this type have come from so many different processes.";
        }
        return element instanceof HandlerDefinition handler ? of(handler) : "";
    }

    private static String of(Destination destination) {
        return "**SEND to " + destination + "**: " + switch (destination) {
            case MYSELF -> "the sender alone receives the message.";
            case NEIGHBOURS -> "every other process receives the message.";
            case ALL -> "every process receives the message, the sender too.";
        } + " A type is sent to a destination once.";
    }

    private static String of(HandlerDefinition handler) {
        return "receive".equals(handler.getEvent())
                ? "**receive**: run by every process whenever a message arrives, from top to bottom."
                : "**RB-Broadcast**: run once, by the broadcaster, as the first event of a run.";
    }
}
