// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.Document;
import rbcast.dsl.Issue;
import rbcast.dsl.RBcastLanguage;
import rbcast.synthesis.certificate.Certificate;
import rbcast.synthesis.certificate.Certificate.Optimum;
import rbcast.synthesis.certificate.Scenario;
import rbcast.synthesis.certificate.front.FrontCertificate;
import rbcast.synthesis.certifying.CertifiedSpace;
import rbcast.synthesis.record.StepText;
import rbcast.tasks.InputException;

/** Reads certificates. Whatever is not exactly as {@link CertificateFile} writes it is refused, with its place. */
public final class CertificateReader {

    private static final int HEADER_LINES = 3;
    private static final Pattern REWARD = Pattern.compile(".* has a reward above (-?\\d{1,18})");
    private static final Pattern COUNTEREXAMPLE = Pattern.compile(Pattern.quote(CertificateFile.COUNTEREXAMPLE)
            + "(.*), (\\S*), (\\d{1,9}) faulty:(.*)");

    private final String name;
    private final List<String> lines;

    private CertificateReader(String name, String text) {
        this.name = name;
        this.lines = text.lines().toList();
    }

    /**
     * Reads a certificate of an optimum, or for the want of one.
     *
     * @param name the file's, for messages
     * @throws InputException if it is no certificate
     */
    public static CertificateFile read(String text, String name) throws InputException {
        return new CertificateReader(name, text).read(text);
    }

    /** Whether a text is a certificate of what nothing beats, as far as its claim tells. */
    public static boolean isOfFront(String text) {
        return text.lines().limit(HEADER_LINES).anyMatch(FrontFile::isClaim);
    }

    /**
     * Reads a certificate of what nothing beats.
     *
     * @param name the file's, for messages
     * @throws InputException if the text is none
     */
    public static FrontFile readFront(String text, String name) throws InputException {
        CertificateReader reader = new CertificateReader(name, text);
        Parts parts = reader.parts(text);
        reader.require(FrontFile.isClaim(reader.lines.get(2)) && !parts.algorithms().isEmpty(), HEADER_LINES,
                "what nothing beats has to follow");
        FrontFile file = new FrontFile(new FrontCertificate(parts.inputs(), parts.algorithms(),
                parts.counterexamples()), parts.writtenBy());
        reader.checkForm(text, file.text());
        return file;
    }

    private CertificateFile read(String text) throws InputException {
        Parts parts = parts(text);
        Matcher reward = REWARD.matcher(lines.get(2));
        boolean better = reward.matches();
        require(parts.algorithms().size() == (better ? 1 : 0), HEADER_LINES,
                "an optimum takes a reward and an algorithm");
        Optional<Optimum> optimum = better
                ? Optional.of(new Optimum(parts.algorithms().get(0), Long.parseLong(reward.group(1))))
                : Optional.empty();
        CertificateFile file = new CertificateFile(
                new Certificate(parts.inputs(), optimum, parts.counterexamples()), parts.writtenBy());
        checkForm(text, file.text());
        return file;
    }

    /** What every certificate has, whatever it claims. */
    private record Parts(SynthesisSpecification inputs, List<Algorithm> algorithms, List<Scenario> counterexamples,
            String writtenBy) {
    }

    private Parts parts(String text) throws InputException {
        if (lines.isEmpty() || !lines.get(0).equals(CertificateFile.HEADER)) {
            throw new InputException("%s: no certificate of this form: it does not begin with '%s'".formatted(name,
                    CertificateFile.HEADER));
        }
        int end = text.lastIndexOf(CertificateFile.DIGEST);
        if (end < 0 || !text.substring(end).equals(
                CertificateFile.DIGEST + CertificateFile.digest(text.substring(0, end)) + "\n")) {
            throw new InputException(name + ": damaged: its last line is not the digest of what stands before it");
        }
        require(lines.size() > HEADER_LINES + 1, lines.size(), "something is missing");
        require(lines.get(1).startsWith(CertificateFile.WRITTEN_BY), 2, "the version of RBcast is missing");
        Document document = definitions();
        SynthesisSpecification inputs = CertifiedSpace.of(document.syntheses().get(0));
        List<Scenario> counterexamples = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).startsWith(CertificateFile.COUNTEREXAMPLE)) {
                counterexamples.add(scenario(line, inputs.goal().systems()));
            }
        }
        return new Parts(inputs, document.algorithms(), counterexamples,
                lines.get(1).substring(CertificateFile.WRITTEN_BY.length()));
    }

    /** What is written in the language: it stands between the header and the first counterexample. */
    private Document definitions() throws InputException {
        String language = "\n".repeat(HEADER_LINES) + String.join("\n", lines.stream().skip(HEADER_LINES).takeWhile(
                line -> !line.startsWith(CertificateFile.COUNTEREXAMPLE) && !line.startsWith(CertificateFile.DIGEST))
                .toList()) + "\n";
        Document document = RBcastLanguage.standalone().parse(language, name);
        Optional<Issue> error = document.issues().stream().filter(Issue::isError).findFirst();
        if (error.isPresent()) {
            throw new InputException(error.get().toString());
        }
        require(document.syntheses().size() == 1, HEADER_LINES + 1, "one synthesize block has to follow");
        return document;
    }

    private Scenario scenario(int line, List<SystemModel> systems) throws InputException {
        Matcher matcher = COUNTEREXAMPLE.matcher(lines.get(line));
        require(matcher.matches(), line + 1, "no counterexample");
        Optional<SystemModel> system = systems.stream()
                .filter(each -> each.toString().equals(matcher.group(1))).findFirst();
        require(system.isPresent(), line + 1, "this is no system of the space");
        Optional<Kind> kind = Stream.of(Kind.values()).filter(each -> each.keyword().equals(matcher.group(2)))
                .findFirst();
        require(kind.isPresent(), line + 1, "there is no such situation");
        try {
            List<Step> steps = Stream.of(matcher.group(4).strip().split(" ")).filter(word -> !word.isEmpty())
                    .map(StepText::read).toList();
            Situation situation = new Situation(kind.get(), Integer.parseInt(matcher.group(3)));
            return new Scenario(system.get(), situation, steps);
        } catch (IllegalArgumentException unusable) {
            throw problem(line + 1, unusable.getMessage());
        }
    }

    /** One certificate has one text: so no byte of it goes unread. */
    private void checkForm(String text, String expected) throws InputException {
        List<String> right = expected.lines().toList();
        for (int line = 0; line < Math.min(lines.size(), right.size()); line++) {
            require(lines.get(line).equals(right.get(line)), line + 1,
                    "not as RBcast writes it, which is: " + right.get(line));
        }
        require(text.equals(expected), Math.min(lines.size(), right.size()), "not as RBcast writes it");
    }

    private void require(boolean holds, int line, String message) throws InputException {
        if (!holds) {
            throw problem(line, message);
        }
    }

    private InputException problem(int line, String message) {
        return new InputException("%s:%d:1: error: %s".formatted(name, line, message));
    }
}
