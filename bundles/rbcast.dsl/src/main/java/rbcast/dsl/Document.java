// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.resource.XtextResource;

import rbcast.algorithm.ActionSite;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.campaign.Campaign;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.dsl.Contents.PlacedAlgorithm;
import rbcast.dsl.Contents.PlacedCampaign;
import rbcast.dsl.Contents.PlacedSynthesis;
import rbcast.dsl.ast.Model;
import rbcast.dsl.formatting.TextFormatter;
import rbcast.dsl.parsing.SyntaxDiagnosis;
import rbcast.dsl.parsing.SyntaxError;
import rbcast.dsl.reading.ModelReader;
import rbcast.dsl.reading.ProblemKind;
import rbcast.dsl.reading.Reading;

/**
 * A text in the language, read: its definitions and what is wrong with it. A definition that has errors, or whose
 * algorithm has, is not among the definitions.
 */
public final class Document {

    private static final Reading NOTHING = new Reading(List.of(), List.of(), List.of(), List.of(), List.of());

    private final String fileName;
    private final String text;
    private final List<Issue> issues;
    private final List<Issue> suggestions;
    private final Contents contents;
    private final Supplier<Optional<Tree>> tree;

    /** A syntax tree and what was read from it. */
    private record Tree(IParseResult syntax, Reading reading) {
        static Tree of(IParseResult syntax) {
            return new Tree(syntax, syntax.getRootASTElement() instanceof Model model ? ModelReader.read(model)
                    : NOTHING);
        }
    }

    private Document(String fileName, String text, List<Issue> found, Contents contents,
            Supplier<Optional<Tree>> tree) {
        this.fileName = fileName;
        this.text = text;
        Map<Boolean, List<Issue>> sorted = found.stream()
                .sorted(Comparator.comparingInt((Issue issue) -> issue.position().offset())
                        .thenComparing(Issue::severity).thenComparing(Issue::message))
                .collect(Collectors.partitioningBy(issue -> issue.severity().compareTo(Severity.WARNING) <= 0));
        this.issues = List.copyOf(sorted.get(true));
        this.suggestions = List.copyOf(sorted.get(false));
        this.contents = contents;
        this.tree = tree;
    }

    /** A document that could not be read at all. */
    static Document unreadable(String fileName, String text, int offset, String message) {
        TextLines lines = new TextLines(text);
        Issue issue = new Issue(ProblemKind.UNREADABLE, fileName, lines.position(offset, 1), message, List.of());
        return new Document(fileName, text, List.of(issue), Contents.NONE, Optional::empty);
    }

    /** A document without a syntax tree of its own: whoever wants one gets a new one. */
    static Document ofLarge(String fileName, String text, List<Issue> issues, Contents contents,
            RBcastLanguage language) {
        return new Document(fileName, text, issues, contents, () -> language.read(text, Tree::of));
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
        Places places = new Places(fileName, lines);
        Tree tree = Tree.of(parsed);
        List<Issue> issues = new ArrayList<>();
        for (SyntaxError error : SyntaxDiagnosis.of(parsed)) {
            issues.add(new Issue(ProblemKind.ERROR, fileName, lines.position(error.offset(), error.length()),
                    error.message(), error.fixes()));
        }
        tree.reading().problems().forEach(problem -> issues.add(places.issue(problem)));
        Optional<Tree> found = Optional.of(tree);
        return new Document(fileName, text, issues, Contents.of(tree.reading(), places), () -> found);
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
     * The syntax tree, for tools that show a text; nobody may change it. A text with syntax errors has one too. That of
     * a large file is made anew at each call.
     *
     * @return empty if the text could not be read at all
     */
    public Optional<IParseResult> syntax() {
        return tree.get().map(Tree::syntax);
    }

    /** What the text says, with the places in the syntax tree where it says so; as for {@link #syntax()}. */
    public Reading reading() {
        return tree.get().map(Tree::reading).orElse(NOTHING);
    }

    /** Everything wrong or odd, from the beginning of the text to its end. */
    public List<Issue> issues() {
        return issues;
    }

    /** What could be added though nothing is wrong, from the beginning of the text to its end. */
    public List<Issue> suggestions() {
        return suggestions;
    }

    public boolean hasErrors() {
        return issues.stream().anyMatch(Issue::isError);
    }

    /** In the order of the text. */
    public List<Algorithm> algorithms() {
        return contents.algorithms().stream().map(PlacedAlgorithm::algorithm).toList();
    }

    /** The algorithm of that name, if there is one. */
    public Optional<Algorithm> algorithm(String name) {
        return find(name).map(PlacedAlgorithm::algorithm);
    }

    /** In the order of the text. */
    public List<VerificationBlock> verifications() {
        return contents.verifications();
    }

    /** In the order of the text. */
    public List<SynthesisSpecification> syntheses() {
        return contents.syntheses().stream().map(PlacedSynthesis::specification).toList();
    }

    /** The synthesis of that name, if there is one. */
    public Optional<SynthesisSpecification> synthesis(String name) {
        return findSynthesis(name).map(PlacedSynthesis::specification);
    }

    /** In the order of the text. */
    public List<Campaign> campaigns() {
        return contents.campaigns().stream().map(PlacedCampaign::campaign).toList();
    }

    /** Where the name of a campaign of this document stands, if it does. */
    public Optional<Position> position(Campaign campaign) {
        return contents.campaigns().stream().filter(placed -> placed.campaign().name().equals(campaign.name()))
                .findFirst().map(PlacedCampaign::name);
    }

    /** Where an action of an algorithm of this document stands, if it does. */
    public Optional<Position> position(Algorithm algorithm, ActionSite site) {
        return find(algorithm.name()).map(found -> found.actions().get(site));
    }

    /** Where the name of an algorithm of this document stands, if it does. */
    public Optional<Position> position(Algorithm algorithm) {
        return find(algorithm.name()).map(PlacedAlgorithm::name);
    }

    private Optional<PlacedAlgorithm> find(String name) {
        return contents.algorithms().stream().filter(placed -> placed.algorithm().name().equals(name)).findFirst();
    }

    /** Where the name of a synthesis of this document stands, if it does. */
    public Optional<Position> position(SynthesisSpecification synthesis) {
        return findSynthesis(synthesis.name()).map(PlacedSynthesis::name);
    }

    private Optional<PlacedSynthesis> findSynthesis(String name) {
        return contents.syntheses().stream().filter(placed -> placed.specification().name().equals(name)).findFirst();
    }
}
