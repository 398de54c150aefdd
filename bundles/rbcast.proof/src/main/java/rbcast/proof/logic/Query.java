// SPDX-License-Identifier: EPL-2.0
package rbcast.proof.logic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A question to a solver: are there integers for which all assertions hold?
 *
 * @param title what it is about, and what it means if there are none; one or several lines
 * @param variables the integers by name, with what each of them is
 * @param assertions what has to hold of them
 */
public record Query(String title, Map<String, String> variables, List<Assertion> assertions) {

    /** A formula and what it says, in words. */
    public record Assertion(String meaning, Formula formula) {
        public Assertion {
            Objects.requireNonNull(meaning);
            Objects.requireNonNull(formula);
        }
    }

    public Query {
        Objects.requireNonNull(title);
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        assertions = List.copyOf(assertions);
    }

    /** The same with one assertion more. */
    public Query plus(Assertion assertion) {
        List<Assertion> more = new ArrayList<>(assertions);
        more.add(assertion);
        return new Query(title, variables, more);
    }

    /** The query as a commented script in SMT-LIB 2.6, logic QF_LIA, that any solver answers. */
    public String toSmtLib() {
        return SmtLib.script(this);
    }
}
