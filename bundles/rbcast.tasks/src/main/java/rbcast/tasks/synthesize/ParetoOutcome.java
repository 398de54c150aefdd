// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.synthesize;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.efficiency.Efficiency;
import rbcast.algorithm.specification.Expectation;
import rbcast.algorithm.specification.Goal;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.specification.Verification;
import rbcast.dsl.AlgorithmWriter;
import rbcast.synthesis.certifying.Certification;
import rbcast.synthesis.learning.Ending;
import rbcast.synthesis.search.Front;
import rbcast.synthesis.search.Front.Point;
import rbcast.tasks.ExitStatus;
import rbcast.tasks.RBcastVersion;
import rbcast.tasks.certificate.CertificateFile;
import rbcast.tasks.certificate.FrontFile;
import rbcast.tasks.report.Table;
import rbcast.text.Words;

/**
 * What a search for the algorithms that no other beats has come to.
 *
 * @param oracleVersion what the oracle says of its version
 * @param certification what became of the certificate; empty if none was asked for
 */
public record ParetoOutcome(SynthesisSpecification specification, Front front, String oracleVersion,
        Optional<Certification> certification) {

    public ParetoOutcome {
        Objects.requireNonNull(specification);
        Objects.requireNonNull(front);
        Objects.requireNonNull(oracleVersion);
        Objects.requireNonNull(certification);
    }

    /** The text of the certificate's file, if there is a certificate. */
    public Optional<String> certificateText() {
        return certification.flatMap(each -> each instanceof Certification.MadeOfFront made
                ? Optional.of(FrontFile.of(made.certificate()).text())
                : each instanceof Certification.Made nothing
                        ? Optional.of(CertificateFile.of(nothing.certificate()).text()) : Optional.empty());
    }

    /** Whether the user has stopped it before its end. */
    public boolean isCancelled() {
        return front.interruption().filter(Ending.CANCELLED::equals).isPresent();
    }

    /** What is certain, in one sentence. */
    public String sentence() {
        if (!front.isCertified()) {
            return "Not certified: %s.".formatted(front.interruption()
                    .map(Ending::toString).orElseGet(() -> Words.count(front.undecided(), "algorithm")
                            + " without a verdict"));
        }
        return front.points().isEmpty() ? "Certified: the space holds no correct algorithm."
                : "Certified: no correct algorithm of the space beats one of these without being worse in another of"
                        + " reward, messages, steps and waiting, and every one is beaten or equalled by one of these.";
    }

    /** The lines to print: a table, what was found, and what is certain. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!front.points().isEmpty()) {
            Table table = new Table("algorithm", "reward", "messages", "steps", "waits for");
            for (int i = 0; i < front.points().size(); i++) {
                Efficiency efficiency = Efficiency.of(algorithm(i));
                table.add(algorithm(i).name(), front.points().get(i).figures().reward(), efficiency.messages(),
                        efficiency.communicationSteps(), LearnedFile.waits(efficiency));
            }
            lines.addAll(table.lines());
            lines.add("");
            fileText().ifPresent(text -> lines.addAll(text.lines().toList()));
            lines.add("");
        }
        lines.add(sentence());
        lines.add(SearchText.effort(front.census()));
        certification.ifPresent(each -> lines.add(each instanceof Certification.Failed failed
                ? "There is no certificate: %s.".formatted(failed.reason()) : "There is a certificate."));
        return lines;
    }

    /** One of those found, with a name of its own: that of the synthesis, and a number if there are several. */
    Algorithm algorithm(int point) {
        Algorithm algorithm = front.points().get(point).candidate().algorithm();
        return algorithm.withName(front.points().size() == 1 ? specification.name()
                : specification.name() + (point + 1));
    }

    /** The file with all that was found, if anything was: it re-checks itself. */
    public Optional<String> fileText() {
        List<String> parts = new ArrayList<>();
        Goal goal = specification.goal();
        for (int i = 0; i < front.points().size(); i++) {
            Algorithm documented = algorithm(i).withDocumentation(String.join("\n", documentation(i)));
            parts.add(AlgorithmWriter.write(documented));
            parts.add(AlgorithmWriter.write(new Verification(documented, goal.properties(),
                    goal.systems().stream().map(Expectation::correct).toList())));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", parts));
    }

    private List<String> documentation(int number) {
        Point point = front.points().get(number);
        Efficiency efficiency = Efficiency.of(point.candidate().algorithm());
        List<String> lines = new ArrayList<>();
        lines.add("Found by RBcast %s for the synthesis %s: %s.".formatted(RBcastVersion.text(), specification.name(),
                standing()));
        List<String> others = LearnedFile.furtherInputs(specification);
        if (!others.isEmpty()) {
            lines.add("Further inputs:");
            lines.addAll(others);
        }
        lines.add("Reward: %d.".formatted(point.candidate().reward()));
        lines.add("Messages for a content when nobody lies: at most %s.".formatted(efficiency.messages()));
        lines.add("Communication steps: %d. Messages to wait for: %s.".formatted(efficiency.communicationSteps(),
                LearnedFile.waits(efficiency)));
        lines.addAll(LearnedFile.verified(point.candidate().algorithm(), specification.goal(), point.verification(),
                oracleVersion));
        lines.add(front.isCertified() ? "Certified: the whole space was searched." : sentence());
        return lines;
    }

    /** What is known of one that was found: that nothing else beats it only where the whole space was searched. */
    private String standing() {
        int size = front.points().size();
        if (!front.isCertified()) {
            return size == 1 ? "a correct one, which beats all others that were found"
                    : "one of %d correct ones that were found and do not beat each other".formatted(size);
        }
        return (size == 1 ? "the only one" : "one of " + size) + " that no other correct algorithm beats";
    }

    /**
     * How the command ends: as if it were complete only where the whole space was searched, and a certificate that was
     * asked for was made.
     */
    public ExitStatus status() {
        if (!front.isCertified() || certification.isPresent() && certificateText().isEmpty()) {
            return ExitStatus.NO_VERDICT;
        }
        return front.points().isEmpty() ? ExitStatus.VIOLATED : ExitStatus.AS_EXPECTED;
    }
}
