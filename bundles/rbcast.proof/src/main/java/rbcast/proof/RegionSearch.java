// SPDX-License-Identifier: EPL-2.0
package rbcast.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.LinearConstraint;
import rbcast.algorithm.specification.LinearConstraint.Relation;
import rbcast.algorithm.specification.Resilience;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Inconclusive;
import rbcast.algorithm.verdict.Verdict.Proved;

/** Looks for the largest region of the form "for all N > kF + c" in which an algorithm is right. */
public final class RegionSearch {

    /** The greatest k that is tried. */
    public static final int MOST_TIMES = 8;
    /** The least and the greatest c that are tried. */
    public static final int LEAST_MORE = -10;
    public static final int MOST_MORE = 30;

    private final Prover prover;
    private final Algorithm algorithm;
    private final FailureMode mode;
    private final int contents;
    private final List<LinearConstraint> side;
    private final Set<Property> properties;
    private final Cancellation cancellation;

    private RegionSearch(Prover prover, Algorithm algorithm, Resilience systems, Set<Property> properties,
            Cancellation cancellation) {
        this.prover = prover;
        this.algorithm = algorithm;
        this.mode = systems.mode();
        this.contents = systems.contents();
        this.side = systems.constraints();
        this.properties = properties;
        this.cancellation = cancellation;
    }

    /**
     * The least k for which there is a c, with the least such c.
     *
     * @param systems among which to look
     */
    public static Region of(Prover prover, Algorithm algorithm, Resilience systems, Set<Property> properties,
            Cancellation cancellation) {
        return new RegionSearch(prover, algorithm, systems, properties, cancellation).search(systems);
    }

    private Region search(Resilience systems) {
        Verdict all = prover.verify(algorithm, systems, properties, cancellation);
        if (all instanceof Proved) {
            return new Region.Everywhere(all);
        }
        for (int times = 0; times <= MOST_TIMES; times++) {
            Optional<Boolean> somewhere = holds(times, MOST_MORE);
            if (somewhere.isEmpty()) {
                return unknown(all);
            }
            if (somewhere.get()) {
                return least(times, all);
            }
        }
        return all instanceof Inconclusive ? unknown(all) : new Region.Nowhere(all);
    }

    private Region least(int times, Verdict all) {
        int wrong = LEAST_MORE - 1;
        int right = MOST_MORE;
        while (wrong + 1 < right) {
            int between = between(wrong, right);
            Optional<Boolean> holds = holds(times, between);
            if (holds.isEmpty()) {
                return unknown(all);
            }
            right = holds.get() ? between : right;
            wrong = holds.get() ? wrong : between;
        }
        Resilience inside = systems(new LinearConstraint(1, -times, -right, Relation.ABOVE));
        Resilience outside = systems(new LinearConstraint(1, -times, -right, Relation.AT_LEAST));
        return new Region.Bounded(inside, verdict(inside), outside, verdict(outside));
    }

    /** Most bounds are N > kF: so 0 is tried first, and then what is next to it; else the middle. */
    private static int between(int wrong, int right) {
        boolean first = wrong < 0 && 0 < right;
        boolean neighbour = right == 0 && wrong < -1 || wrong == 0 && right > 1;
        return first ? 0 : neighbour ? (right == 0 ? -1 : 1) : Math.floorDiv(wrong + right, 2);
    }

    private static Region unknown(Verdict all) {
        return new Region.Unknown(all instanceof Inconclusive inconclusive ? inconclusive.reason()
                : "the solver gave up on one of the conditions");
    }

    private Optional<Boolean> holds(int times, int more) {
        Resilience systems = systems(new LinearConstraint(1, -times, -more, Relation.ABOVE));
        return prover.holds(algorithm, systems, properties, cancellation);
    }

    private Verdict verdict(Resilience systems) {
        return prover.verify(algorithm, systems, properties, cancellation);
    }

    /** Those that meet the condition among those that were asked about in the first place. */
    private Resilience systems(LinearConstraint condition) {
        List<LinearConstraint> conditions = new ArrayList<>();
        conditions.add(condition);
        side.stream().filter(each -> !each.equals(ANY)).forEach(conditions::add);
        return new Resilience(mode, conditions, contents);
    }

    /** What every system meets. */
    public static final LinearConstraint ANY = new LinearConstraint(1, 0, -1, Relation.AT_LEAST);
}
