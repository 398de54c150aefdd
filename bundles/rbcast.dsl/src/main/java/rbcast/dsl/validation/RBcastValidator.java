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
        String code = problem.kind().code();
        switch (problem.kind().severity()) {
            case ERROR -> error(problem.message(), problem.source(), problem.feature(), code);
            case WARNING -> warning(problem.message(), problem.source(), problem.feature(), code);
            default -> info(problem.message(), problem.source(), problem.feature(), code);
        }
    }
}
