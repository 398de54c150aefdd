// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.efficiency;

import java.util.List;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition.Received;
import rbcast.algorithm.Handler;
import rbcast.algorithm.Instruction.Deliver;
import rbcast.algorithm.Instruction.Send;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Threshold;

/**
 * The three efficiency figures of section III-E, read off the text of an algorithm.
 *
 * @param messages messages that all processes together send at most for one broadcast, when nobody misbehaves
 * @param communicationSteps message types that leave their sender; without loops, each is one step
 * @param messagesToWaitFor how many messages of one type a process has to receive before it delivers: one entry for
 *        each DELIVER of the receive handler, in its order, {@code 1} for an unconditional one; empty when none is
 *        needed
 */
public record Efficiency(MessageCount messages, int communicationSteps, List<Threshold> messagesToWaitFor) {

    public Efficiency {
        messagesToWaitFor = List.copyOf(messagesToWaitFor);
    }

    public static Efficiency of(Algorithm algorithm) {
        return new Efficiency(messages(algorithm), communicationSteps(algorithm), messagesToWaitFor(algorithm));
    }

    private static MessageCount messages(Algorithm algorithm) {
        int quadratic = 0;
        int linear = 0;
        int constant = 0;
        for (MessageType type : algorithm.types()) {
            boolean receiveOthers = sends(algorithm.receive(), type, false);
            boolean receiveSelf = sends(algorithm.receive(), type, true);
            if (receiveOthers) {
                quadratic++;
                linear--;
            } else if (sends(algorithm.broadcast(), type, false)) {
                linear++;
                constant--;
            }
            if (receiveSelf) {
                linear++;
            } else if (sends(algorithm.broadcast(), type, true)) {
                constant++;
            }
        }
        return new MessageCount(quadratic, linear, constant);
    }

    private static int communicationSteps(Algorithm algorithm) {
        return (int) algorithm.types().stream()
                .filter(type -> sends(algorithm.broadcast(), type, false) || sends(algorithm.receive(), type, false))
                .count();
    }

    /** Whether the handler sends the type to the sender itself, or else to the others. */
    private static boolean sends(Handler handler, MessageType type, boolean self) {
        return handler.actions().stream().map(Action::instruction)
                .anyMatch(instruction -> instruction instanceof Send send && send.type().equals(type)
                        && (self ? send.destination().includesSelf() : send.destination().includesOthers()));
    }

    private static List<Threshold> messagesToWaitFor(Algorithm algorithm) {
        if (delivers(algorithm.broadcast()) && !delivers(algorithm.receive())) {
            return List.of();
        }
        return algorithm.receive().actions().stream()
                .filter(action -> action.instruction() instanceof Deliver)
                .map(action -> action.condition() instanceof Received received ? received.threshold() : Threshold.ONE)
                .distinct().toList();
    }

    private static boolean delivers(Handler handler) {
        return handler.actions().stream().anyMatch(action -> action.instruction() instanceof Deliver);
    }
}
