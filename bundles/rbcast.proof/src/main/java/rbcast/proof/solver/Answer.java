// SPDX-License-Identifier: EPL-2.0
package rbcast.proof.solver;

import java.util.Map;
import java.util.Objects;

/** What a solver says. */
public sealed interface Answer {

    /** There are no such integers. */
    record Unsatisfiable() implements Answer {
    }

    /** There are, for instance these, which have been tried: every variable of the query has its value. */
    record Satisfiable(Map<String, Long> values) implements Answer {
        public Satisfiable {
            values = Map.copyOf(values);
        }

        /** The value of a variable of the query. */
        public long value(String variable) {
            return Objects.requireNonNull(values.get(variable), variable);
        }
    }

    /** The solver has given up. */
    record Unknown(String reason) implements Answer {
        public Unknown {
            Objects.requireNonNull(reason);
        }
    }
}
