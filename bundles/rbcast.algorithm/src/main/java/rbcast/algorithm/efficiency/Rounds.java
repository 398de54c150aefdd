// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.efficiency;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import rbcast.algorithm.run.Choices;
import rbcast.algorithm.run.Run;
import rbcast.algorithm.run.Step.Receive;

/**
 * Goes on with a run in which correct processes alone do anything: every message to another process takes exactly one
 * communication step, a message to oneself none.
 */
final class Rounds {

    private Rounds() {
    }

    /**
     * Until nothing is left to be received.
     *
     * @param begun communication steps that have been taken
     * @return when the last correct process has delivered; empty if some never does
     */
    static OptionalInt untilAllHaveDelivered(Run run, int begun) {
        receiveOwn(run);
        OptionalInt delivered = OptionalInt.empty();
        int time = begun;
        for (List<Receive> arriving = toOthers(run);; arriving = toOthers(run)) {
            if (delivered.isEmpty() && correct(run).allMatch(run::hasDelivered)) {
                delivered = OptionalInt.of(time);
            }
            if (arriving.isEmpty()) {
                return delivered;
            }
            arriving.forEach(run::perform);
            receiveOwn(run);
            time++;
        }
    }

    /** The processes that are correct. */
    static IntStream correct(Run run) {
        return IntStream.range(0, run.program().system().n()).filter(run::isCorrect);
    }

    /** What a process sends to itself is there at once, and so is what it sends to itself because of that. */
    private static void receiveOwn(Run run) {
        List<Receive> own = receipts(run, receipt -> receipt.sender() == receipt.receiver()).toList();
        while (!own.isEmpty()) {
            own.forEach(run::perform);
            own = receipts(run, receipt -> receipt.sender() == receipt.receiver()).toList();
        }
    }

    private static List<Receive> toOthers(Run run) {
        return receipts(run, receipt -> receipt.sender() != receipt.receiver()).toList();
    }

    private static Stream<Receive> receipts(Run run, Predicate<Receive> wanted) {
        return Choices.withoutCrashes(run).stream().filter(Receive.class::isInstance).map(Receive.class::cast)
                .filter(receipt -> run.isCorrect(receipt.receiver()) && run.isCorrect(receipt.sender()))
                .filter(wanted);
    }
}
