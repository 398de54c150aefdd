// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import java.util.List;
import java.util.Objects;

import rbcast.algorithm.specification.Verification;

/**
 * A verification and where it stands in its file.
 *
 * @param position of the name of the verified algorithm
 * @param expectations position of each of the verification's expectations, in their order
 * @param generalExpectations position of each of the verification's general expectations, in their order
 */
public record VerificationBlock(Verification verification, Position position, List<Position> expectations,
        List<Position> generalExpectations) {

    public VerificationBlock {
        Objects.requireNonNull(verification);
        Objects.requireNonNull(position);
        expectations = List.copyOf(expectations);
        generalExpectations = List.copyOf(generalExpectations);
    }
}
