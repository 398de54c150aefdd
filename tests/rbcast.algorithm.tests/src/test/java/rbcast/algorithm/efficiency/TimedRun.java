// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.efficiency;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.run.Choices;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.run.CrashPoint;
import rbcast.algorithm.run.CrashSite;
import rbcast.algorithm.run.Run;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.run.Step.Receive;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;

/**
 * A run of a correct broadcaster in which messages between correct processes take any time up to a step, those of
 * faulty ones any time at all, and faulty processes lie, crash, lose messages or do nothing, all at random.
 */
final class TimedRun {

    /** The time that a message between correct processes takes at most. */
    static final int STEP = 4;

    private record Arrival(int time, Receive receipt) {
    }

    private final Random random;
    private final Run run;
    private final SystemModel system;
    private final PriorityQueue<Arrival> arrivals = new PriorityQueue<>(Comparator.comparingInt(Arrival::time));
    private final Set<Receive> known = new HashSet<>();
    /** How long messages of correct processes take in this run: any time, or always the longest. */
    private final boolean slow;

    private TimedRun(Algorithm algorithm, SystemModel system, Random random) {
        this.random = random;
        this.system = system;
        this.slow = random.nextBoolean();
        boolean somebodyFails = system.admits(new Situation(Kind.CORRECT_BROADCASTER, system.f()));
        int faulty = somebodyFails ? random.nextInt(system.f() + 1) : 0;
        this.run = new Run(new CompiledAlgorithm(algorithm, system), new Situation(Kind.CORRECT_BROADCASTER, faulty));
    }

    /** When the last correct process delivers; empty if it never does. */
    static OptionalInt timeOfLastDelivery(Algorithm algorithm, SystemModel system, Random random) {
        return new TimedRun(algorithm, system, random).play();
    }

    private OptionalInt play() {
        run.perform(Step.broadcast());
        schedule(0);
        int now = 0;
        while (!everybodyHasDelivered() && !arrivals.isEmpty()) {
            Arrival next = arrivals.remove();
            now = next.time();
            run.perform(perhapsCrashing(next.receipt()));
            schedule(now);
        }
        return everybodyHasDelivered() ? OptionalInt.of(now) : OptionalInt.empty();
    }

    private boolean everybodyHasDelivered() {
        boolean all = true;
        for (int process = 0; process < system.n(); process++) {
            all &= !run.isCorrect(process) || run.hasDelivered(process);
        }
        return all;
    }

    /** Decides when what can be received now will be. */
    private void schedule(int now) {
        for (Step step : Choices.withoutCrashes(run)) {
            if (step instanceof Receive receipt && known.add(receipt)) {
                boolean faulty = !run.isCorrect(receipt.sender()) || !run.isCorrect(receipt.receiver());
                if (!faulty || random.nextInt(3) > 0 || isOwed(receipt)) {
                    arrivals.add(new Arrival(now + delay(receipt, faulty), receipt));
                }
            }
        }
    }

    /** What was sent before a crash arrives, sooner or later. */
    private boolean isOwed(Receive receipt) {
        return system.mode() == FailureMode.CRASH && run.isCorrect(receipt.receiver());
    }

    private int delay(Receive receipt, boolean faulty) {
        if (receipt.sender() == receipt.receiver()) {
            return 0;
        }
        return faulty ? random.nextInt(4 * STEP) : slow ? STEP : random.nextInt(STEP + 1);
    }

    private Step perhapsCrashing(Receive receipt) {
        List<CrashSite> sites = Choices.crashSites(run, receipt);
        if (sites.isEmpty() || random.nextBoolean()) {
            return receipt;
        }
        CrashSite site = sites.get(random.nextInt(sites.size()));
        CrashPoint point = new CrashPoint(site.action(),
                site.reachable().stream().filter(process -> random.nextBoolean()).toList());
        return Step.receive(receipt.receiver(), receipt.sender(), receipt.type(), point);
    }
}
