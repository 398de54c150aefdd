// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import java.util.List;

import rbcast.algorithm.specification.Verification;
import rbcast.dsl.ast.ExpectationLine;
import rbcast.dsl.ast.VerifyDefinition;

/**
 * A verification and where it stands in the text.
 *
 * @param expectations the lines of its expectations, in their order
 * @param generalExpectations the lines of its general expectations, in their order
 */
public record ReadVerification(Verification verification, VerifyDefinition source, List<ExpectationLine> expectations,
        List<ExpectationLine> generalExpectations) {

    public ReadVerification {
        expectations = List.copyOf(expectations);
        generalExpectations = List.copyOf(generalExpectations);
    }
}
