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
        try {
            return new RegionSearch(prover, algorithm, systems, properties, cancellation).search(systems);
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
        Optional<Verdict> everywhere = failsWithOneContent(systems) ? Optional.empty() : proof(systems);
        if (everywhere.isPresent()) {
            return new Region.Everywhere(everywhere.get());
        }
        for (int times = 0; times <= MOST_TIMES; times++) {
            Optional<Inside> inside = somewhere(times);
            if (inside.isPresent()) {
                return largest(times, inside.get());
            }
        }
        return new Region.Nowhere(known(prover.verify(algorithm, systems, properties, cancellation)));
    }

    /** Systems in which it is right for that k, if there are any: where the greatest c will not do, none does. */
    private Optional<Inside> somewhere(int times) throws GivenUp {
        // most bounds are N > kF, and what is right there need not be asked for more
        if (!failsWithOneContent(times, 0)) {
            Optional<Inside> usual = inside(times, 0);
            return usual.isPresent() ? usual : inside(times, MOST_MORE);
        }
        return failsWithOneContent(times, MOST_MORE) ? Optional.empty() : inside(times, MOST_MORE);
    }

    private Region largest(int times, Inside known) throws GivenUp {
        Inside right = known;
        int wrong = known.more() == 0 ? LEAST_MORE - 1 : 0;
        while (wrong + 1 < right.more()) {
            int between = between(wrong, right.more());
            Optional<Inside> more = failsWithOneContent(times, between) ? Optional.empty() : inside(times, between);
            right = more.orElse(right);
            wrong = more.isPresent() ? wrong : between;
        }
        Resilience outside = systems(new LinearConstraint(1, -times, -right.more(), Relation.AT_LEAST));
        // where it is right inside, the smallest system outside is on the edge
        Resilience edge = systems(new LinearConstraint(1, -times, -right.more(), Relation.EQUAL));
        return new Region.Bounded(above(times, right.more()), right.proof(), outside,
                prover.verify(algorithm, edge, properties, cancellation));
    }

    /** Next to where it is known at 0 first, then the middle. */
    private static int between(int wrong, int right) {
        return right == 0 && wrong < -1 ? -1 : wrong == 0 && right > 1 ? 1 : Math.floorDiv(wrong + right, 2);
    }

    private boolean failsWithOneContent(int times, int more) {
        return failsWithOneContent(above(times, more));
    }

    /** Cheap, where there are several contents, and it saves many a question about all of them. */
    private boolean failsWithOneContent(Resilience systems) {
        return prover.failsWithOneContent(algorithm, systems, properties, cancellation);
    }

    private Optional<Inside> inside(int times, int more) throws GivenUp {
        return proof(above(times, more)).map(proof -> new Inside(more, proof));
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

    private Resilience above(int times, int more) {
        return systems(new LinearConstraint(1, -times, -more, Relation.ABOVE));
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
