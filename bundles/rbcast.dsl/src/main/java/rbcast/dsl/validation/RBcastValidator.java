// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.validation;

import org.eclipse.xtext.validation.Check;

import rbcast.dsl.ast.Model;
import rbcast.dsl.reading.ModelReader;
import rbcast.dsl.reading.Problem;

/** Hands the problems that reading finds to the validation framework. */
public class RBcastValidator extends AbstractRBcastValidator {

    @Check
    public void check(Model model) {
        ModelReader.read(model).problems().forEach(this::report);
    }

    private void report(Problem problem) {
        if (problem.kind().isError()) {
            error(problem.message(), problem.source(), problem.feature(), problem.kind().code());
        } else {
            warning(problem.message(), problem.source(), problem.feature(), problem.kind().code());
        }
    }
}
