// SPDX-License-Identifier: EPL-2.0
package rbcast.proof.solver;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import de.uni_freiburg.informatik.ultimate.logic.Logics;
import de.uni_freiburg.informatik.ultimate.logic.SMTLIBException;
import de.uni_freiburg.informatik.ultimate.logic.Script;
import de.uni_freiburg.informatik.ultimate.logic.Script.LBool;
import de.uni_freiburg.informatik.ultimate.logic.Sort;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import de.uni_freiburg.informatik.ultimate.smtinterpol.DefaultLogger;
import de.uni_freiburg.informatik.ultimate.smtinterpol.LogProxy;
import de.uni_freiburg.informatik.ultimate.smtinterpol.Version;
import de.uni_freiburg.informatik.ultimate.smtinterpol.smtlib2.SMTInterpol;

import rbcast.proof.logic.Formula;
import rbcast.proof.logic.Formula.And;
import rbcast.proof.logic.Formula.NotNegative;
import rbcast.proof.logic.Formula.Or;
import rbcast.proof.logic.Linear;
import rbcast.proof.logic.Query;
import rbcast.proof.logic.Query.Assertion;

/**
 * SMTInterpol (University of Freiburg), which is written in Java: it is there wherever this program is. Values that it
 * finds are tried; that there are none is confirmed by a proof, which its checker goes through.
 */
public final class SmtInterpol implements Solver {

    @Override
    public String name() {
        return "SMTInterpol " + Version.VERSION;
    }

    @Override
    public Session open(Query query, BooleanSupplier stop) {
        return new Conversation(query, stop, false);
    }

    @Override
    public Answer confirm(Query query, BooleanSupplier stop) {
        try (Session session = new Conversation(query, stop, true)) {
            return session.check(Formula.TRUE);
        }
    }

    private static final class Conversation implements Session {

        private final Script script;
        private final BooleanSupplier stop;
        private final List<String> complaints = new ArrayList<>();
        private final Map<String, Term> variables = new HashMap<>();
        private final List<Formula> asserted = new ArrayList<>();

        private Conversation(Query query, BooleanSupplier stop, boolean checked) {
            this.stop = stop;
            LogProxy silent = new DefaultLogger();
            silent.setLoglevel(LogProxy.LOGLEVEL_OFF);
            SMTInterpol solver = new SMTInterpol(silent, stop::getAsBoolean);
            solver.setErrorCallback(reason -> complaints.add(reason.toString()));
            script = solver;
            script.setOption(":produce-models", true);
            script.setOption(":proof-check-mode", checked);
            script.setLogic(Logics.QF_LIA);
            Sort integers = script.sort("Int");
            query.variables().keySet().forEach(name -> {
                script.declareFun(name, new Sort[0], integers);
                variables.put(name, script.term(name));
            });
            query.assertions().forEach(this::add);
        }

        @Override
        public void add(Assertion assertion) {
            script.assertTerm(term(assertion.formula()));
            asserted.add(assertion.formula());
        }

        @Override
        public Answer check(Formula assumption) {
            script.push(1);
            try {
                script.assertTerm(term(assumption));
                LBool answer = script.checkSat();
                if (!complaints.isEmpty()) {
                    throw new IllegalStateException("SMTInterpol is not sure of itself: " + complaints);
                }
                return switch (answer) {
                    case UNSAT -> new Answer.Unsatisfiable();
                    case SAT -> tried(new Answer.Satisfiable(values()), assumption);
                    case UNKNOWN -> new Answer.Unknown(unknown());
                };
            } catch (SMTLIBException unexpected) {
                throw new IllegalStateException("SMTInterpol refuses a query", unexpected);
            } finally {
                script.pop(1);
            }
        }

        private String unknown() {
            return stop.getAsBoolean() ? "stopped" : "SMTInterpol has no answer";
        }

        private Map<String, Long> values() {
            Map<Term, Term> found = script.getValue(variables.values().toArray(Term[]::new));
            Map<String, Long> values = new HashMap<>();
            variables.forEach((name, variable) -> values.put(name, number(found.get(variable))));
            return values;
        }

        /** SMT-LIB writes a negative number as a term, {@code (- 3)}. */
        private static long number(Term value) {
            String text = value.toString();
            String digits = text.startsWith("(- ") ? "-" + text.substring(3, text.length() - 1) : text;
            return new BigInteger(digits).longValueExact();
        }

        private Answer.Satisfiable tried(Answer.Satisfiable answer, Formula assumption) {
            List<Formula> all = new ArrayList<>(asserted);
            all.add(assumption);
            for (Formula formula : all) {
                if (!formula.holds(answer::value)) {
                    throw new IllegalStateException("SMTInterpol's values do not fit " + formula);
                }
            }
            return answer;
        }

        private Term term(Formula formula) {
            if (formula instanceof NotNegative comparison) {
                return script.term(">=", term(comparison.sum()), number(0));
            }
            List<Formula> parts = formula instanceof And and ? and.parts() : ((Or) formula).parts();
            if (parts.isEmpty()) {
                return script.term(formula instanceof And ? "true" : "false");
            }
            Term[] terms = parts.stream().map(this::term).toArray(Term[]::new);
            return terms.length == 1 ? terms[0] : script.term(formula instanceof And ? "and" : "or", terms);
        }

        private Term term(Linear sum) {
            List<Term> terms = new ArrayList<>();
            sum.coefficients().forEach((name, coefficient) -> terms.add(coefficient == 1 ? variables.get(name)
                    : script.term("*", number(coefficient), variables.get(name))));
            if (sum.constant() != 0 || terms.isEmpty()) {
                terms.add(number(sum.constant()));
            }
            return terms.size() == 1 ? terms.get(0) : script.term("+", terms.toArray(Term[]::new));
        }

        private Term number(long number) {
            Term size = script.numeral(BigInteger.valueOf(number).abs());
            return number < 0 ? script.term("-", size) : size;
        }

        @Override
        public void close() {
            script.exit();
        }
    }
}
