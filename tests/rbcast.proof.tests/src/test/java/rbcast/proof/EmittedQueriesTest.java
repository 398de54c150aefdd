// SPDX-License-Identifier: EPL-2.0
package rbcast.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import de.uni_freiburg.informatik.ultimate.smtinterpol.DefaultLogger;
import de.uni_freiburg.informatik.ultimate.smtinterpol.LogProxy;
import de.uni_freiburg.informatik.ultimate.smtinterpol.option.OptionMap;
import de.uni_freiburg.informatik.ultimate.smtinterpol.smtlib2.ParseEnvironment;
import de.uni_freiburg.informatik.ultimate.smtinterpol.smtlib2.SMTInterpol;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.LinearConstraint;
import rbcast.algorithm.specification.LinearConstraint.Relation;
import rbcast.algorithm.specification.Resilience;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.proof.logic.Query;
import rbcast.proof.logic.Query.Assertion;
import rbcast.proof.solver.SmtInterpol;
import rbcast.testing.LiteratureAlgorithms;
import rbcast.testing.PaperAlgorithms;

/** The text of a query is what was asked: a solver that reads it answers "unsat", and knows every command. */
class EmittedQueriesTest {

    static Stream<Arguments> proofs() {
        return Stream.of(Arguments.of(PaperAlgorithms.ALGORITHM_2, FailureMode.CRASH, 1),
                Arguments.of(PaperAlgorithms.ALGORITHM_2, FailureMode.OMISSION, 1),
                Arguments.of(PaperAlgorithms.ALGORITHM_3, FailureMode.BYZANTINE, 3),
                Arguments.of(LiteratureAlgorithms.BRACHA, FailureMode.BYZANTINE, 3));
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void isUnsatisfiableWhoeverReadsIt(Algorithm algorithm, FailureMode mode, int times) {
        assertThat(answered(algorithm, mode, times)).isNotEmpty().allSatisfy(each -> {
            List<String> replies = replies(each.query().toSmtLib());
            assertThat(replies.subList(0, replies.size() - 1)).containsOnly("success");
            assertThat(replies.get(replies.size() - 1)).isEqualTo("unsat");
        });
    }

    /** Without the violation a query describes the runs of a situation; if there were none it would prove nothing. */
    @ParameterizedTest
    @MethodSource("proofs")
    void describesRunsThatThereAre(Algorithm algorithm, FailureMode mode, int times) {
        assertThat(answered(algorithm, mode, times)).allSatisfy(each -> {
            Query query = each.query();
            List<Assertion> goal = query.assertions().stream()
                    .filter(assertion -> assertion.meaning().endsWith("has not.")
                            || assertion.meaning().contains("deliver")).filter(EmittedQueriesTest::isGoal).toList();
            assertThat(goal).hasSize(1);
            List<Assertion> rest = query.assertions().stream().filter(other -> other != goal.get(0)).toList();
            List<String> replies = replies(new Query(query.title(), query.variables(), rest).toSmtLib());
            assertThat(replies.get(replies.size() - 1)).isEqualTo("sat");
        });
    }

    private static boolean isGoal(Assertion assertion) {
        return Stream.of("The broadcaster, who is correct,", "A correct process has", "A process has")
                .anyMatch(assertion.meaning()::startsWith);
    }

    private static List<Answered> answered(Algorithm algorithm, FailureMode mode, int times) {
        Resilience systems = new Resilience(mode, List.of(new LinearConstraint(1, -times, 0, Relation.ABOVE)));
        return new Prover(new SmtInterpol(), Limits.USUAL).prove(algorithm, systems, Property.reliableBroadcast(),
                Cancellation.NEVER).answered();
    }

    /** What the solver's own reader says to a script, command by command. */
    private static List<String> replies(String script) {
        List<String> replies = new ArrayList<>();
        LogProxy silent = new DefaultLogger();
        silent.setLoglevel(LogProxy.LOGLEVEL_OFF);
        OptionMap options = new OptionMap(silent, true);
        SMTInterpol solver = new SMTInterpol(null, options);
        new ParseEnvironment(solver, options) {
            @Override
            public void printResponse(Object response) {
                replies.add(String.valueOf(response));
            }
        }.parseStream(new StringReader(script), "query");
        return replies;
    }
}
