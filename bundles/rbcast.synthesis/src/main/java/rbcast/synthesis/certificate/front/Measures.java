// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.certificate.front;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition.Received;
import rbcast.algorithm.Handler;
import rbcast.algorithm.Instruction.Send;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.system.SystemModel;

/**
 * The figures by which algorithms are compared (section III-E), made anew from the paper.
 *
 * @param reward the sum of the runtime rewards; the higher, the better
 * @param messages messages of one content at most, in each system; of this and what follows fewer are better
 * @param steps types that leave their sender
 * @param waits messages of one type that a process receives at least before it delivers, in each system
 */
record Measures(long reward, List<Long> messages, int steps, List<Integer> waits) {

    static Measures of(Algorithm algorithm, long reward, List<SystemModel> systems) {
        Set<MessageType> leaving = new HashSet<>(sent(algorithm.broadcast(), false));
        leaving.addAll(sent(algorithm.receive(), false));
        return new Measures(reward, systems.stream().map(system -> messages(algorithm, system.n())).toList(),
                leaving.size(), systems.stream().map(system -> waits(algorithm, system)).toList());
    }

    /** Every process runs the receive handler, one runs the other; nobody sends a type to the same process twice. */
    private static long messages(Algorithm algorithm, long n) {
        long sum = 0;
        for (MessageType type : algorithm.types()) {
            boolean byAll = sent(algorithm.receive(), false).contains(type);
            boolean toSelfByAll = sent(algorithm.receive(), true).contains(type);
            long senders = byAll ? n : sent(algorithm.broadcast(), false).contains(type) ? 1 : 0;
            long toSelf = toSelfByAll ? n : sent(algorithm.broadcast(), true).contains(type) ? 1 : 0;
            sum += senders * (n - 1) + toSelf;
        }
        return sum;
    }

    private static Set<MessageType> sent(Handler handler, boolean toSelf) {
        Set<MessageType> sent = new HashSet<>();
        for (Action action : handler.actions()) {
            if (action.instruction() instanceof Send send && (toSelf ? send.destination().includesSelf()
                    : send.destination().includesOthers())) {
                sent.add(send.type());
            }
        }
        return sent;
    }

    /** One message has come when the receive handler runs, whatever is waited for; N + 1 never come. */
    private static int waits(Algorithm algorithm, SystemModel system) {
        int least = delivers(algorithm.receive()).mapToInt(action -> action.condition() instanceof Received received
                ? Math.max(1, received.threshold().leastCount(system.n(), system.f())) : 1).min().orElse(0);
        return least > 0 ? least : delivers(algorithm.broadcast()).findAny().isPresent() ? 0 : system.n() + 1;
    }

    private static Stream<Action> delivers(Handler handler) {
        return handler.actions().stream().filter(action -> !(action.instruction() instanceof Send));
    }

    /** Whether no figure is worse than the other's: whether it beats or equals it. */
    boolean areNoWorseThan(Measures other) {
        return reward >= other.reward && steps <= other.steps
                && IntStream.range(0, messages.size()).allMatch(i -> messages.get(i) <= other.messages.get(i))
                && IntStream.range(0, waits.size()).allMatch(i -> waits.get(i) <= other.waits.get(i));
    }
}
