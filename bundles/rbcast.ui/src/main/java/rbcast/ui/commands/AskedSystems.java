// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import rbcast.algorithm.Algorithm;
import rbcast.dsl.AlgorithmWriter;
import rbcast.dsl.Document;
import rbcast.dsl.Issue;
import rbcast.tasks.verify.Scope;
import rbcast.tasks.verify.VerificationRequest;
import rbcast.ui.language.Language;

/**
 * Systems in which algorithms are to be verified that no {@code verify} block speaks of.
 *
 * @param lines as they stand in such a block
 */
record AskedSystems(String lines) {

    AskedSystems {
        Objects.requireNonNull(lines);
    }

    /** The block that asks for it. */
    String block(Algorithm algorithm) {
        StringBuilder block = new StringBuilder("verify " + algorithm.name() + " {\n");
        lines.lines().map(String::strip).filter(line -> !line.isEmpty())
                .forEach(line -> block.append("    ").append(line).append('\n'));
        return block.append("}\n").toString();
    }

    private Document read(Algorithm algorithm) {
        return Language.get().document(AlgorithmWriter.write(algorithm) + block(algorithm), algorithm.name());
    }

    /** What is wrong with the lines; empty if nothing is. */
    Optional<String> problem(Algorithm algorithm) {
        Document read = read(algorithm);
        Optional<String> problem = read.issues().stream().filter(Issue::isError).map(Issue::message).findFirst();
        return problem.isPresent() || !VerificationRequest.of(read).isEmpty() ? problem
                : Optional.of("at least one system, as in: byzantine with N = 4, F = 1;");
    }

    /** What they ask about an algorithm of a document; at the line of its name, as no other line asks for it. */
    List<VerificationRequest> requests(Document document, Algorithm algorithm) {
        return VerificationRequest.of(read(algorithm)).stream().map(asked -> {
            VerificationRequest placed = asked.scope() instanceof Scope.One one
                    ? VerificationRequest.of(document, algorithm, one.system())
                    : VerificationRequest.of(document, algorithm, ((Scope.All) asked.scope()).resilience());
            return new VerificationRequest(placed.file(), placed.line(), algorithm, asked.scope(), asked.properties(),
                    asked.expectedViolation(), placed.source());
        }).toList();
    }
}
