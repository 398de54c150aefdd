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

/** Looks for the largest region of the form "for all N > kF + c" in which an algorithm is right. */
public final class RegionSearch {

    /** The greatest k that is tried. */
    public static final int MOST_TIMES = 8;
    /** The least and the greatest c that are tried. */
    public static final int LEAST_MORE = -10;
    public static final int MOST_MORE = 30;

    private final Prover prover;
    private final Refuter refuter;
    private final Algorithm algorithm;
    private final FailureMode mode;
    private final int contents;
    private final List<LinearConstraint> side;
    private final Set<Property> properties;
    private final Cancellation cancellation;

    private RegionSearch(Prover prover, Refuter refuter, Algorithm algorithm, Resilience systems,
            Set<Property> properties, Cancellation cancellation) {
        this.prover = prover;
        this.refuter = refuter;
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
        try (Refuter refuter = prover.refuter(algorithm, systems, properties, cancellation)) {
            return new RegionSearch(prover, refuter, algorithm, systems, properties, cancellation).search(systems);
        } catch (GivenUp unknown) {
            return new Region.Unknown(unknown.getMessage());
        }
    }

    /** The prover has no answer; the message says why. */
    private static final class GivenUp extends Exception {

        private static final long serialVersionUID = 1;

        GivenUp(String reason) {
            super(reason);
        }
    }

    /** A c with which it is right, and the proof of it. */
    private record Inside(int more, Verdict proof) {
    }

    private Region search(Resilience systems) throws GivenUp {
        if (!refuter.refutes(ANY)) {
            Optional<Verdict> everywhere = proof(systems);
            if (everywhere.isPresent()) {
                return new Region.Everywhere(everywhere.get());
            }
        }
        for (int times = 0; times <= MOST_TIMES; times++) {
            Optional<Region> region = isRefuted(times, MOST_MORE) ? Optional.empty() : region(times);
            if (region.isPresent()) {
                return region.get();
            }
        }
        return new Region.Nowhere(known(prover.verify(algorithm, systems, properties, cancellation)));
    }

    /** The region for that k, if there is one: where the greatest c will not do, none does. */
    private Optional<Region> region(int times) throws GivenUp {
        int least = leastUnrefuted(times);
        // most bounds are N > kF
        int likely = refuter.isComplete() ? least : Math.max(least, 0);
        Optional<Inside> inside = inside(times, likely);
        if (inside.isPresent()) {
            return Optional.of(largest(times, inside.get(), least - 1));
        }
        Optional<Inside> more = likely == MOST_MORE ? Optional.empty() : inside(times, MOST_MORE);
        return more.isPresent() ? Optional.of(largest(times, more.get(), likely)) : Optional.empty();
    }

    /** The least c for which a look for something wrong finds nothing. */
    private int leastUnrefuted(int times) {
        int wrong = LEAST_MORE - 1;
        int right = MOST_MORE;
        while (wrong + 1 < right) {
            int between = between(wrong, right);
            boolean refuted = isRefuted(times, between);
            wrong = refuted ? between : wrong;
            right = refuted ? right : between;
        }
        return right;
    }

    private boolean isRefuted(int times, int more) {
        return refuter.refutes(condition(times, more));
    }

    /** Halves what is between a c for which it is wrong and one for which it is right. */
    private Region largest(int times, Inside known, int knownWrong) throws GivenUp {
        Inside right = known;
        int wrong = knownWrong;
        while (wrong + 1 < right.more()) {
            int between = between(wrong, right.more());
            Optional<Inside> more = inside(times, between);
            right = more.orElse(right);
            wrong = more.isPresent() ? wrong : between;
        }
        Resilience inside = systems(condition(times, right.more()));
        if (right.more() == LEAST_MORE) {
            throw new GivenUp("it is right for all %s, and where that ends was not looked for".formatted(
                    inside.condition()));
        }
        Resilience outside = systems(new LinearConstraint(1, -times, -right.more(), Relation.AT_LEAST));
        // where it is right inside, the smallest system outside is on the edge
        Resilience edge = systems(new LinearConstraint(1, -times, -right.more(), Relation.EQUAL));
        return new Region.Bounded(inside, right.proof(), outside,
                prover.verify(algorithm, edge, properties, cancellation));
    }

    /** 0 first, then next to it, else the middle. */
    private static int between(int wrong, int right) {
        boolean first = wrong < 0 && 0 < right;
        boolean neighbour = right == 0 && wrong < -1 || wrong == 0 && right > 1;
        return first ? 0 : neighbour ? (right == 0 ? -1 : 1) : Math.floorDiv(wrong + right, 2);
    }

    private Optional<Inside> inside(int times, int more) throws GivenUp {
        return proof(systems(condition(times, more))).map(proof -> new Inside(more, proof));
    }

    private Optional<Verdict> proof(Resilience systems) throws GivenUp {
        Optional<Verdict> proof = prover.proof(algorithm, systems, properties, cancellation);
        return proof.isPresent() ? Optional.of(known(proof.get())) : proof;
    }

    private static Verdict known(Verdict verdict) throws GivenUp {
        if (verdict instanceof Inconclusive inconclusive) {
            throw new GivenUp(inconclusive.reason());
        }
        return verdict;
    }

    private static LinearConstraint condition(int times, int more) {
        return new LinearConstraint(1, -times, -more, Relation.ABOVE);
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
