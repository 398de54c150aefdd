// SPDX-License-Identifier: EPL-2.0
package rbcast.examples;

import java.util.List;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Inconclusive;
import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.dsl.Document;
import rbcast.dsl.RBcastLanguage;
import rbcast.spin.SpinOracle;

/** Reads an algorithm, asks Spin about it in three systems, and prints the verdicts. */
public final class VerifyAnAlgorithm {

    private static final String TEXT = """
            algorithm Flooding {
                when RB-Broadcast(m) do:
                    SEND to all(<a, m>) if true and not already sent;
                    STOP if true;
                when receive(<t, m>) do:
                    SEND to neighbours(<a, m>) if true and not already sent;
                    DELIVER(m) if true and not already delivered;
                    STOP if true;
            }
            """;

    private VerifyAnAlgorithm() {
    }

    public static void main(String[] arguments) {
        Document document = RBcastLanguage.standalone().parse(TEXT, "flooding.rbcast");
        document.issues().forEach(issue -> System.err.println(issue));
        Algorithm flooding = document.algorithm("Flooding").orElseThrow();
        SpinOracle spin = SpinOracle.usual();
        for (SystemModel system : List.of(new SystemModel(FailureMode.NO_FAILURE, 3, 0),
                new SystemModel(FailureMode.CRASH, 3, 1), new SystemModel(FailureMode.BYZANTINE, 4, 1, 2))) {
            Verdict verdict = spin.verify(flooding, system, Property.usual(system), Cancellation.NEVER);
            System.out.println(system + ": " + inWords(verdict));
        }
    }

    /** There are four kinds of verdicts, and {@code Proved} is none of an oracle's. */
    private static String inWords(Verdict verdict) {
        if (verdict instanceof Violated violated) {
            return "violates " + violated.property() + ", with " + violated.counterexample().situationInWords();
        }
        return verdict instanceof Inconclusive inconclusive ? "no verdict: " + inconclusive.reason()
                : verdict + ", " + verdict.statistics().states() + " states";
    }
}
