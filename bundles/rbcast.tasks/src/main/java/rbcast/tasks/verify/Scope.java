// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.verify;

import java.util.Objects;

import rbcast.algorithm.specification.Resilience;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;

/** Where an algorithm is verified: in one system, or in every system of a failure mode that meets a condition. */
public sealed interface Scope {

    FailureMode mode();

    /** One system. */
    record One(SystemModel system) implements Scope {
        public One {
            Objects.requireNonNull(system);
        }

        @Override
        public FailureMode mode() {
            return system.mode();
        }

        @Override
        public String toString() {
            return system.toString();
        }
    }

    /** All systems at once. */
    record All(Resilience resilience) implements Scope {
        public All {
            Objects.requireNonNull(resilience);
        }

        @Override
        public FailureMode mode() {
            return resilience.mode();
        }

        @Override
        public String toString() {
            return resilience.toString();
        }
    }
}
