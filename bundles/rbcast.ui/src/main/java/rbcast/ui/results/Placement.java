// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.results;

import java.util.Optional;
import java.util.OptionalInt;

import rbcast.algorithm.Algorithm;
import rbcast.dsl.Document;
import rbcast.dsl.Position;
import rbcast.tasks.verify.VerificationRequest;
import rbcast.tasks.verify.VerificationResult.Warning;
import rbcast.ui.verdicts.Verdicts;

/**
 * From a text that was verified to the text that it has become meanwhile.
 *
 * @param verified the text when the run began
 * @param now the text as it is shown
 */
record Placement(Document verified, Document now) {

    /** Where an algorithm's name stands now; empty if it is another algorithm now, or none. */
    Optional<Position> of(Algorithm algorithm) {
        return now.algorithm(algorithm.name())
                .filter(same -> Verdicts.canonical(same).equals(Verdicts.canonical(algorithm)))
                .flatMap(now::position);
    }

    /** The line that asks the same of the same algorithm now; empty if none does. */
    OptionalInt of(VerificationRequest request) {
        if (now.text().equals(verified.text())) {
            return OptionalInt.of(request.line());
        }
        return of(request.algorithm()).isEmpty() ? OptionalInt.empty() : VerificationRequest.of(now).stream()
                .filter(other -> VerdictMarkers.expectation(other).equals(VerdictMarkers.expectation(request)))
                .mapToInt(VerificationRequest::line).findFirst();
    }

    /** The line of the action, or of the request, that a warning is about; empty if it is gone. */
    OptionalInt of(VerificationRequest request, Warning warning) {
        Algorithm algorithm = request.algorithm();
        if (of(algorithm).isEmpty()) {
            return OptionalInt.empty();
        }
        OptionalInt action = algorithm.sites().stream()
                .filter(site -> request.source().of(site).equals(OptionalInt.of(warning.line())))
                .flatMap(site -> now.position(algorithm, site).stream()).mapToInt(Position::line).findFirst();
        return action.isPresent() ? action : of(request);
    }
}
