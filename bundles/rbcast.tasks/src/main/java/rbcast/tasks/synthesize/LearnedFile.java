// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.synthesize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.efficiency.Efficiency;
import rbcast.algorithm.specification.AlgorithmSpace;
import rbcast.algorithm.specification.Budget;
import rbcast.algorithm.specification.Expectation;
import rbcast.algorithm.specification.GeneralExpectation;
import rbcast.algorithm.specification.Goal;
import rbcast.algorithm.specification.Learning;
import rbcast.algorithm.specification.Rewards;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.specification.Verification;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.verdict.Verdict.Proved;
import rbcast.algorithm.verdict.VerdictNotes;
import rbcast.dsl.AlgorithmWriter;
import rbcast.dsl.writing.SynthesisWriter;
import rbcast.synthesis.SynthesisResult;
import rbcast.synthesis.judge.Candidate;
import rbcast.synthesis.judge.SystemVerdict;
import rbcast.tasks.RBcastVersion;
import rbcast.text.Words;

/**
 * The file that a learned algorithm is written to: the algorithm with its provenance as documentation, then a
 * {@code verify} block with which the file re-checks itself. It depends on the inputs and the versions of the tools
 * alone, so equal inputs make equal files; where the clock had a say, the file says so.
 */
final class LearnedFile {

    private LearnedFile() {
    }

    /**
     * The text of the file.
     *
     * @param result one whose best algorithm is verified
     * @param spin what Spin says of its version
     * @param certificate the name of the certificate's file, if one was made
     * @param proofs what was proved for all N and F
     */
    static String text(SynthesisResult result, String spin, Optional<String> certificate,
            List<GeneralVerdict> proofs) {
        SynthesisSpecification specification = result.specification();
        Candidate learned = result.best().orElseThrow();
        List<String> provenance = provenance(result, learned, spin);
        proofs.forEach(proof -> provenance.add("For all: " + proof.inWords() + "."));
        certificate.ifPresent(file -> provenance.add("Certificate, for 'rbcast certificate check': %s."
                .formatted(file)));
        Algorithm documented = learned.algorithm().withName(specification.name())
                .withDocumentation(String.join("\n", provenance));
        Verification verification = new Verification(documented, specification.goal().properties(),
                specification.goal().systems().stream().map(Expectation::correct).toList(),
                proofs.stream().map(proof -> GeneralExpectation.correct(proof.systems())).toList());
        return AlgorithmWriter.write(documented) + "\n" + AlgorithmWriter.write(verification);
    }

    private static List<String> provenance(SynthesisResult result, Candidate learned, String spin) {
        SynthesisSpecification specification = result.specification();
        Efficiency efficiency = Efficiency.of(learned.algorithm());
        List<String> lines = new ArrayList<>();
        lines.add("Learned by RBcast %s for the synthesis %s.".formatted(RBcastVersion.text(), specification.name()));
        lines.add("Inputs: seed %d, %s, %s, strategy %s, %s learner.".formatted(specification.seed(),
                Words.count(specification.budget().episodes(), "episode"),
                Words.count(specification.budget().simulations(), "simulation"), specification.strategy(),
                specification.learning().asPublished() ? "published" : "default"));
        List<String> others = furtherInputs(specification);
        if (!others.isEmpty()) {
            lines.add("Further inputs:");
            lines.addAll(others);
        }
        lines.add("Reward: %d.".formatted(learned.reward()));
        lines.add("Messages for a content when nobody lies: at most %s.".formatted(efficiency.messages()));
        lines.add("Communication steps: %d. Messages to wait for: %s.".formatted(efficiency.communicationSteps(),
                waits(efficiency)));
        lines.addAll(verified(learned.algorithm(), specification.goal(), result.verification(), spin));
        result.search().map(SearchText::sentence).ifPresent(lines::add);
        ClockDependence.sentence(result).ifPresent(lines::add);
        return lines;
    }

    /** Where it is verified, and which engine searched; where there is a proof instead; what the words do not cover. */
    static List<String> verified(Algorithm algorithm, Goal goal, List<SystemVerdict> verification, String spin) {
        String properties = goal.properties().stream().map(Property::keyword).collect(Collectors.joining(", "));
        String searched = verification.stream().filter(each -> !(each.verdict() instanceof Proved))
                .map(each -> "%s (%s)".formatted(each.system(), each.verdict().statistics().engine()))
                .collect(Collectors.joining("; "));
        List<String> lines = new ArrayList<>();
        if (!searched.isEmpty()) {
            lines.add("Verified by %s: %s in".formatted(spin, properties));
            lines.add(searched + ".");
        }
        for (SystemVerdict each : verification) {
            if (each.verdict() instanceof Proved proved) {
                lines.add("Proved by %d queries to %s: %s in".formatted(proved.proof().queries(),
                        proved.proof().solver(), properties));
                lines.add(each.system() + ".");
            }
        }
        goal.systems().stream().flatMap(system -> VerdictNotes.of(algorithm, system, goal.properties()).stream())
                .distinct().map("Note: %s."::formatted).forEach(lines::add);
        return lines;
    }

    /** The lines of the synthesis that are not said elsewhere and differ from the paper's. */
    static List<String> furtherInputs(SynthesisSpecification specification) {
        SynthesisSpecification paper = new SynthesisSpecification(specification.name(), specification.documentation(),
                specification.goal(), AlgorithmSpace.PAPER, Rewards.PAPER,
                specification.learning().asPublished() ? Learning.AS_PUBLISHED : Learning.DEFAULT,
                specification.strategy(), paperTime(specification.budget()), specification.seed());
        List<String> lines = new ArrayList<>(SynthesisWriter.lines(specification));
        lines.removeAll(SynthesisWriter.lines(paper));
        return lines.stream().flatMap(String::lines).map(String::strip).toList();
    }

    private static Budget paperTime(Budget budget) {
        return new Budget(budget.episodes(), budget.simulations(), Budget.PAPER.time());
    }

    /** What a process waits for before it delivers, in words. */
    static String waits(Efficiency efficiency) {
        return efficiency.messagesToWaitFor().isEmpty() ? "none"
                : efficiency.messagesToWaitFor().stream().map(Threshold::toString).collect(Collectors.joining(" or "));
    }
}
