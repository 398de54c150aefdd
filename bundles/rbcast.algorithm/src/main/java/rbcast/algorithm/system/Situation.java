// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.system;

import java.util.Objects;

/**
 * Who is faulty in a run, and who broadcasts. Processes are numbered from 0; process 0 is the broadcaster where there
 * is one, and the faulty processes are the last ones, except that a faulty broadcaster is process 0. Nothing is lost by
 * this: processes run the same algorithm, so their names do not matter.
 *
 * @param kind the situation's kind
 * @param faulty number of processes that are faulty, 0 to F
 */
public record Situation(Kind kind, int faulty) {

    /** The situations of a system model, as reports name them. */
    public enum Kind {
        /** A correct process broadcasts m. */
        CORRECT_BROADCASTER("correct-broadcaster"),
        /** The broadcaster is among the faulty processes. */
        FAULTY_BROADCASTER("faulty-broadcaster"),
        /** Nobody broadcasts m; Byzantine processes send every type but the initial ones. */
        NO_BROADCAST("no-broadcast");

        private final String keyword;

        Kind(String keyword) {
            this.keyword = keyword;
        }

        /** The name in reports. */
        public String keyword() {
            return keyword;
        }

        @Override
        public String toString() {
            return keyword;
        }
    }

    /** @throws IllegalArgumentException if the broadcaster is to be faulty and nobody is */
    public Situation {
        Objects.requireNonNull(kind);
        if (faulty < 0 || faulty == 0 && kind != Kind.CORRECT_BROADCASTER) {
            throw new IllegalArgumentException(kind + " with " + faulty + " faulty processes");
        }
    }

    /** Whether a process is faulty, in a system of {@code processes} processes. */
    public boolean isFaulty(int process, int processes) {
        Objects.checkIndex(process, processes);
        if (kind == Kind.FAULTY_BROADCASTER) {
            return process == 0 || process > processes - faulty;
        }
        return process >= processes - faulty;
    }

    /**
     * In words, in one of the system's situations: {@code no-broadcast}, or {@code no-broadcast with 1 faulty process}
     * where that is not the greatest number of faulty processes.
     */
    public String in(SystemModel system) {
        return faulty == system.mostFaulty() ? kind.keyword() : toString();
    }

    /** Always with the number of faulty processes: {@code no-broadcast with 1 faulty process}. */
    @Override
    public String toString() {
        return kind.keyword() + " with " + faulty + (faulty == 1 ? " faulty process" : " faulty processes");
    }
}
