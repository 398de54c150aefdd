// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

import rbcast.algorithm.run.CrashPoint;
import rbcast.algorithm.run.CrashSite;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.simulation.Move.Kind;

/**
 * A scheduler and an adversary that choose at random, by a seed: equal seeds make equal choices. Every run has a
 * chance, but not the same: the kind of move is drawn first, so that the many lies that are possible do not crowd out
 * the receipts.
 */
public final class Dice {

    /** Chances of a kind of move, where there is one of it. */
    private static final Map<Kind, Integer> WEIGHTS =
            new EnumMap<>(Map.of(Kind.BROADCAST, 1, Kind.RECEIVE, 12, Kind.LIE, 5, Kind.CRASH, 1, Kind.LOSE, 1));
    /** One handler of a faulty process in so many is cut short by a crash. */
    private static final int HANDLERS_PER_CRASH = 4;
    /** When nothing has to happen any more, the adversary gives up in one of so many cases. */
    private static final int LIES_PER_ENDING = 5;

    private final Random random;

    /** @param seed is mixed first: the first choices of {@link Random} are nearly the same for 1, 2, 3, ... */
    public Dice(long seed) {
        this.random = new Random(new SplittableRandom(seed).nextLong());
    }

    /**
     * Goes on at random until the run is over: settled, and the adversary has had enough.
     *
     * @param most steps at most, at least 0
     */
    public Simulation play(Simulation simulation, int most) {
        Simulation current = simulation;
        for (int step = 0; step < most; step++) {
            List<Move> moves = current.moves();
            if (moves.isEmpty() || current.isSettled() && random.nextInt(LIES_PER_ENDING) == 0) {
                break;
            }
            current = current.after(choose(current, moves));
        }
        return current;
    }

    /** One of the alternatives, of which there is at least one. */
    public <T> T pick(List<T> alternatives) {
        return alternatives.get(random.nextInt(alternatives.size()));
    }

    private Step choose(Simulation simulation, List<Move> moves) {
        Map<Kind, List<Step>> kinds = new EnumMap<>(Kind.class);
        moves.forEach(move -> kinds.computeIfAbsent(move.kind(), kind -> new ArrayList<>()).add(move.step()));
        int ticket = random.nextInt(kinds.keySet().stream().mapToInt(WEIGHTS::get).sum());
        for (Map.Entry<Kind, List<Step>> kind : kinds.entrySet()) {
            ticket -= WEIGHTS.get(kind.getKey());
            if (ticket < 0) {
                return cutShort(simulation, pick(kind.getValue()));
            }
        }
        throw new IllegalStateException("a ticket without a kind");
    }

    /** The step itself, or now and then with a crash in its handler, often in the middle of a SEND. */
    private Step cutShort(Simulation simulation, Step step) {
        List<CrashSite> sites = simulation.crashSites(step);
        if (sites.isEmpty() || random.nextInt(HANDLERS_PER_CRASH) > 0) {
            return step;
        }
        List<CrashSite> cuts = sites.stream().filter(site -> !site.reachable().isEmpty()).toList();
        CrashSite site = pick(cuts.isEmpty() || random.nextBoolean() ? sites : cuts);
        CrashPoint crash = new CrashPoint(site.action(),
                site.reachable().stream().filter(process -> random.nextBoolean()).toList());
        return step instanceof Step.Receive receive
                ? Step.receive(receive.receiver(), receive.sender(), receive.type(), crash) : Step.broadcast(crash);
    }
}
