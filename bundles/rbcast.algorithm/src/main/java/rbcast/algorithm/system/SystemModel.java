// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.Situation.Kind;

/**
 * A system of N fully connected asynchronous processes with reliable authenticated links, at most F of them faulty
 * (section II-A).
 *
 * @param mode how faulty processes may behave
 * @param n number of processes, 1 to {@value #MAX_PROCESSES}
 * @param f greatest number of faulty processes, 0 to N - 1
 * @param contents number of different contents that a Byzantine broadcaster may mix in one broadcast, 1 to
 *        {@value #MAX_CONTENTS}; 1 in systems in which nobody lies
 */
public record SystemModel(FailureMode mode, int n, int f, int contents) {

    /** Largest N: sets of processes are kept in one machine word. */
    public static final int MAX_PROCESSES = 64;

    /** Largest number of contents; two show whatever equivocation can do to two processes. */
    public static final int MAX_CONTENTS = 4;

    /** @throws IllegalArgumentException if a number is out of range; its message can be shown to a user */
    public SystemModel {
        Objects.requireNonNull(mode);
        if (n < 1 || n > MAX_PROCESSES) {
            throw new IllegalArgumentException("N = %d: the number of processes must be from 1 to %d"
                    .formatted(n, MAX_PROCESSES));
        }
        if (f < 0 || f >= n) {
            throw new IllegalArgumentException(
                    "F = %d: the number of faulty processes must be from 0 to N - 1 = %d".formatted(f, n - 1));
        }
        if (contents < 1 || contents > MAX_CONTENTS) {
            throw new IllegalArgumentException("contents %d: the number of contents must be from 1 to %d"
                    .formatted(contents, MAX_CONTENTS));
        }
        if (contents > 1 && mode != FailureMode.BYZANTINE) {
            throw new IllegalArgumentException("contents %d: only a Byzantine broadcaster mixes contents, and this is"
                    .formatted(contents) + " a system of failure mode " + mode);
        }
    }

    /** A system with one content. */
    public SystemModel(FailureMode mode, int n, int f) {
        this(mode, n, f, 1);
    }

    /**
     * The situations that have to be checked, whatever the algorithm, so that every number of faulty processes from 0
     * to F is covered. Where a faulty process may do all that a correct one does, F of them stand for fewer, as long as
     * two correct ones are left for RB-Agreement to speak of. Where nobody broadcasts they do not: Byzantine processes
     * may not send initial types, which correct ones perhaps pass on. The same goes for the further contents where a
     * correct process broadcasts; and there a broadcaster and two others may be needed for RB-Consistency to speak of.
     * docs/semantics.md has the argument.
     */
    public List<Situation> situations() {
        return situations(true);
    }

    /**
     * Those among them that an algorithm needs: unless its receive handler sends an initial type, a Byzantine process
     * may do all that a correct one does even where nobody broadcasts.
     */
    public List<Situation> situations(Algorithm algorithm) {
        return situations(algorithm.passesOnInitialTypes());
    }

    private List<Situation> situations(boolean initialTypesPassedOn) {
        List<Situation> situations = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            boolean fewerCount = n - f == 1 || kind == Kind.NO_BROADCAST && initialTypesPassedOn
                    || kind == Kind.CORRECT_BROADCASTER && contents > 1 && (initialTypesPassedOn || n - f == 2);
            for (int faulty = fewerCount ? 0 : mostFaulty(); faulty <= mostFaulty(); faulty++) {
                if (arises(kind, faulty)) {
                    situations.add(new Situation(kind, faulty));
                }
            }
        }
        return List.copyOf(situations);
    }

    /** The greatest number of processes that fail in a run: F, but none where nobody fails. */
    int mostFaulty() {
        return mode == FailureMode.NO_FAILURE ? 0 : f;
    }

    /** Whether a run of this system can be in that situation, with that number of faulty processes. */
    public boolean admits(Situation situation) {
        return situation.faulty() <= mostFaulty() && arises(situation.kind(), situation.faulty());
    }

    private boolean arises(Kind kind, int faulty) {
        return switch (kind) {
            case CORRECT_BROADCASTER -> true;
            case FAULTY_BROADCASTER -> faulty > 0;
            case NO_BROADCAST -> faulty > 0 && mode == FailureMode.BYZANTINE;
        };
    }

    /**
     * What a content is called: {@code m}, or {@code m1}, {@code m2}, ... where there are several.
     *
     * @param content its number, from 0
     */
    public String nameOfContent(int content) {
        return contents == 1 ? "m" : "m" + (content + 1);
    }

    /** As the language writes it: {@code byzantine with N = 4, F = 1}, {@code ..., contents 2}. */
    @Override
    public String toString() {
        return mode + " with N = " + n + ", F = " + f + (contents > 1 ? ", contents " + contents : "");
    }
}
