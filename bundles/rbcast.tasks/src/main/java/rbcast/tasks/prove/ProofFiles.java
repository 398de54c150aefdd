// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.prove;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import rbcast.algorithm.specification.Resilience;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.verdict.Verdict.Proved;
import rbcast.proof.Answered;
import rbcast.tasks.prove.ProofTask.Outcome;
import rbcast.tasks.verify.Scope;
import rbcast.tasks.verify.VerificationResult;

/** The queries behind proofs as files that any solver for SMT-LIB 2 answers, with a page that says what they mean. */
public final class ProofFiles {

    private static final String PAGE = "README.md";

    private final StringBuilder page = new StringBuilder();
    private final Map<String, String> files = new LinkedHashMap<>();

    private ProofFiles() {
    }

    /** The files by name; those of results that are not proofs are left out. */
    public static Map<String, String> of(List<Outcome> outcomes) {
        ProofFiles all = new ProofFiles();
        all.page.append("""
                # Proofs

                Each file of SMT-LIB 2 here asks for integers that there are not: any solver of linear integer
                arithmetic (logic QF_LIA) answers `unsat`. The assertions are commented. The lemmas are those of
                docs/proofs.md of RBcast: a query that is unsatisfiable means that the property is violated in no run
                of the situation, in no system of these sizes.
                """);
        outcomes.stream().filter(each -> each.result().verdict() instanceof Proved).forEach(all::add);
        if (all.files.isEmpty()) {
            all.page.append("\nNothing was proved, so there are no queries.\n");
        }
        all.files.put(PAGE, all.page.toString());
        return all.files;
    }

    private void add(Outcome outcome) {
        VerificationResult result = outcome.result();
        Resilience systems = ((Scope.All) result.request().scope()).resilience();
        String name = result.request().algorithm().name();
        page.append("\n## ").append(name).append(", ").append(systems).append("\n\n");
        page.append("| file | situation | never violated | by |\n| --- | --- | --- | --- |\n");
        outcome.outlook().ifPresent(query -> {
            String file = "%s-%d-single-processes.smt2".formatted(name, number(name));
            files.put(file, query.toSmtLib());
            page.append("| `%s` | all | (outcomes that nobody has are left out of the others) | Lemma 9 |%n"
                    .formatted(file));
        });
        for (Answered each : outcome.answered()) {
            String file = "%s-%d-%s-%s.smt2".formatted(name, number(name), each.situation(), each.property());
            files.put(file, each.query().toSmtLib());
            page.append("| `%s` | %s | %s | %s |%n".formatted(file, each.situation(), each.property(),
                    lemmas(each, systems)));
        }
    }

    /** Number of the next file of an algorithm. */
    private long number(String name) {
        return 1 + files.keySet().stream().filter(file -> file.startsWith(name + "-")).count();
    }

    private static String lemmas(Answered each, Resilience systems) {
        String start = switch (each.property()) {
            case RB_VALIDITY -> "Lemma 2 (silence is worst), Lemma 4";
            case RB_INTEGRITY -> "Lemma 2 (noise is worst), Lemma 4";
            default -> "Lemma 3 (one choice for each class), Lemma 4" + liars(systems);
        };
        int number = each.checks() - 1;
        String sets = number == 0 ? "" : ", Lemma 5 (%d %s)".formatted(number, number == 1 ? "set" : "sets");
        return (systems.contents() > 1 ? "Lemma 10 (several contents)" + liars(systems) : start) + sets;
    }

    private static String liars(Resilience systems) {
        return systems.mode() == FailureMode.BYZANTINE ? ", Lemma 11 (what liars send)" : "";
    }
}
