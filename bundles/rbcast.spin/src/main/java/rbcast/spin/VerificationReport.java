package rbcast.spin;

import java.util.List;
import java.util.Objects;

import rbcast.algorithm.ActionSite;
import rbcast.algorithm.verdict.Verdict;

/**
 * A verdict and what else the search has seen. A verified algorithm that does nothing is verified vacuously; this
 * tells.
 *
 * @param verdict the verdict
 * @param unreachedActions where it is verified: the actions whose condition holds in no run of any situation; otherwise
 *        empty
 * @param anyDelivery whether some correct process delivers in some run; also when the search did not get so far as to
 * know
 */
public record VerificationReport(Verdict verdict, List<ActionSite> unreachedActions, boolean anyDelivery) {

    public VerificationReport {
        Objects.requireNonNull(verdict);
        unreachedActions = List.copyOf(unreachedActions);
    }

    /** A report that knows the verdict only. */
    public static VerificationReport of(Verdict verdict) {
        return new VerificationReport(verdict, List.of(), true);
    }
}
