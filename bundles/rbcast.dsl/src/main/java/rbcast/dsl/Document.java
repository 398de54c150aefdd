// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.resource.XtextResource;

import rbcast.algorithm.ActionSite;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.dsl.ast.AstPackage.Literals;
import rbcast.dsl.ast.ExpectationLine;
import rbcast.dsl.ast.Model;
import rbcast.dsl.formatting.TextFormatter;
import rbcast.dsl.parsing.SyntaxDiagnosis;
import rbcast.dsl.parsing.SyntaxError;
import rbcast.dsl.reading.ModelReader;
import rbcast.dsl.reading.Problem;
import rbcast.dsl.reading.ReadAlgorithm;
import rbcast.dsl.reading.ReadSynthesis;
import rbcast.dsl.reading.ReadVerification;
import rbcast.dsl.reading.Reading;

/**
 * A text in the language, read: its definitions and what is wrong with it. A definition that has errors, or whose
 * algorithm has, is not among the definitions.
 */
public final class Document {

    private static final Reading NOTHING = new Reading(List.of(), List.of(), List.of(), List.of());

    private final String fileName;
    private final String text;
    private final TextLines lines;
    private final List<Issue> issues;
    private final Reading reading;
    private final IParseResult syntax;

    private Document(String fileName, String text, TextLines lines, List<Issue> issues, Reading reading,
            IParseResult syntax) {
        this.fileName = fileName;
        this.text = text;
        this.lines = lines;
        this.issues = issues.stream().sorted(Comparator.comparingInt((Issue issue) -> issue.position().offset())
                .thenComparing(Issue::severity).thenComparing(Issue::message)).toList();
        this.reading = reading;
        this.syntax = syntax;
    }

    /** A document that could not be read at all. */
    static Document unreadable(String fileName, String text, int offset, String message) {
        TextLines lines = new TextLines(text);
        Issue issue = new Issue(Severity.ERROR, fileName, lines.position(offset, 1), message, "unreadable",
                List.of());
        return new Document(fileName, text, lines, List.of(issue), NOTHING, null);
    }

    /**
     * What a resource of this language says now.
     *
     * @throws IllegalArgumentException if it is a resource of another language
     */
    public static Document of(Resource resource) {
        URI uri = resource.getURI();
        String name = uri == null ? "document" : uri.isPlatform() ? uri.toPlatformString(true)
                : uri.isFile() ? uri.toFileString() : uri.toString();
        if (!(resource instanceof XtextResource xtext) || xtext.getParseResult() == null) {
            throw new IllegalArgumentException("not a resource of this language: " + uri);
        }
        return of(xtext.getParseResult(), name);
    }

    /** What a syntax tree says that was parsed from a file of that name. */
    static Document of(IParseResult parsed, String fileName) {
        String text = parsed.getRootNode().getText();
        TextLines lines = new TextLines(text);
        Reading reading = parsed.getRootASTElement() instanceof Model model ? ModelReader.read(model) : NOTHING;
        List<Issue> issues = new ArrayList<>();
        for (SyntaxError error : SyntaxDiagnosis.of(parsed)) {
            issues.add(new Issue(Severity.ERROR, fileName, lines.position(error.offset(), error.length()),
                    error.message(), "syntax", error.fixes()));
        }
        for (Problem problem : reading.problems()) {
            issues.add(new Issue(problem.kind().isError() ? Severity.ERROR : Severity.WARNING, fileName,
                    position(lines, problem.source(), problem.feature()), problem.message(), problem.kind().code(),
                    problem.fixes()));
        }
        return new Document(fileName, text, lines, issues, reading, parsed);
    }

    /** The file's name as it was given. */
    public String fileName() {
        return fileName;
    }

    public String text() {
        return text;
    }

    /** The text in the form of the language reference; a text with syntax errors stays as it is. */
    public String format() {
        return syntax().flatMap(TextFormatter::format).orElse(text);
    }

    /**
     * The syntax tree, for tools that show a text; nobody may change it. A text with syntax errors has one too.
     *
     * @return empty if the text could not be read at all
     */
    public Optional<IParseResult> syntax() {
        return Optional.ofNullable(syntax);
    }

    /** What the text says, with the places in the syntax tree where it says so. */
    public Reading reading() {
        return reading;
    }

    /** Everything wrong or odd, from the beginning of the text to its end. */
    public List<Issue> issues() {
        return issues;
    }

    public boolean hasErrors() {
        return issues.stream().anyMatch(Issue::isError);
    }

    /** In the order of the text. */
    public List<Algorithm> algorithms() {
        return reading.algorithms().stream().map(ReadAlgorithm::algorithm).toList();
    }

    /** The algorithm of that name, if there is one. */
    public Optional<Algorithm> algorithm(String name) {
        return algorithms().stream().filter(algorithm -> algorithm.name().equals(name)).findFirst();
    }

    /** In the order of the text. */
    public List<VerificationBlock> verifications() {
        return reading.verifications().stream().map(this::block).toList();
    }

    private VerificationBlock block(ReadVerification read) {
        return new VerificationBlock(read.verification(),
                position(read.source(), Literals.VERIFY_DEFINITION__ALGORITHM), positions(read.expectations()),
                positions(read.generalExpectations()));
    }

    private List<Position> positions(List<ExpectationLine> expectations) {
        return expectations.stream().map(line -> position(line, null)).toList();
    }

    /** In the order of the text. */
    public List<SynthesisSpecification> syntheses() {
        return reading.syntheses().stream().map(ReadSynthesis::specification).toList();
    }

    /** The synthesis of that name, if there is one. */
    public Optional<SynthesisSpecification> synthesis(String name) {
        return syntheses().stream().filter(synthesis -> synthesis.name().equals(name)).findFirst();
    }

    /** Where an action of an algorithm of this document stands, if it does. */
    public Optional<Position> position(Algorithm algorithm, ActionSite site) {
        return find(algorithm).flatMap(read -> read.action(site)).map(action -> position(action, null));
    }

    /** Where the name of an algorithm of this document stands, if it does. */
    public Optional<Position> position(Algorithm algorithm) {
        return find(algorithm).map(read -> position(read.source(), Literals.ALGORITHM_DEFINITION__NAME));
    }

    private Optional<ReadAlgorithm> find(Algorithm algorithm) {
        return reading.algorithms().stream().filter(read -> read.algorithm().name().equals(algorithm.name()))
                .findFirst();
    }

    /** Where the name of a synthesis of this document stands, if it does. */
    public Optional<Position> position(SynthesisSpecification synthesis) {
        return reading.syntheses().stream()
                .filter(read -> read.specification().name().equals(synthesis.name())).findFirst()
                .map(read -> position(read.source(), Literals.SYNTHESIZE_DEFINITION__NAME));
    }

    private Position position(EObject element, EStructuralFeature feature) {
        return position(lines, element, feature);
    }

    private static Position position(TextLines lines, EObject element, EStructuralFeature feature) {
        INode node = feature == null ? NodeModelUtils.findActualNodeFor(element)
                : NodeModelUtils.findNodesForFeature(element, feature).get(0);
        return lines.position(node.getOffset(), node.getLength());
    }
}
