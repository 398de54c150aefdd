// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.ide.editor.folding.IFoldingRangeProvider;
import org.eclipse.xtext.ide.editor.syntaxcoloring.HighlightingStyles;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rbcast.dsl.Document;
import rbcast.dsl.RBcastLanguage;
import rbcast.dsl.ast.AlgorithmDefinition;
import rbcast.dsl.ast.Model;
import rbcast.dsl.ast.VerifyDefinition;

class ServicesTest {

    private static final String TEXT = """
            /** Delivers at once. */
            algorithm A {
                when RB-Broadcast(m) do:
                    SEND to all(<do, m>) if true and not already sent;
                    STOP if true;
                when receive(<t, m>) do:
                    DELIVER(m) if received (<do, m>) from F + 1 parties;
                    STOP if true;
            }
            /** Checked. */
            verify A {
                crash with N = 3, F = 1 expecting violation of RB-Agreement;
            }
            synthesize S {
                systems crash with N = 3, F = 1;
            }
            """;

    private static String at(String place) {
        return TEXT.replace(place, place.substring(0, 1) + "|" + place.substring(1));
    }

    @Test
    void theHoverOfAnAlgorithmIsItsDocumentationAndItsEfficiency() {
        String expected = """
                **algorithm A**

                Delivers at once.

                - messages sent: at most N
                - communication steps: 1
                - messages to wait for: F + 1
                - runtime reward: -8""";
        assertThat(new Editor(TEXT.replace("algorithm A {", "algorithm |A {")).hover()).isEqualTo(expected);
        assertThat(new Editor(TEXT.replace("verify A {", "verify |A {")).hover()).isEqualTo(expected);
        assertThat(new Editor(TEXT.replace("verify A {", "ver|ify A {")).hover())
                .isEqualTo("Checked.\n\n" + expected);
    }

    @Test
    void theHoverOfWordsSaysWhatTheyMean() {
        assertThat(new Editor(at("all(<do")).hover()).startsWith("**SEND to all**: every process receives");
        assertThat(new Editor(at("crash with N = 3, F = 1 ex")).hover()).startsWith("**crash**: at most F processes");
        assertThat(new Editor(at("RB-Agreement")).hover()).startsWith("**RB-Agreement**: if some correct process");
        assertThat(new Editor(at("DELIVER")).hover()).startsWith("**DELIVER**");
        assertThat(new Editor(at("received")).hover()).startsWith("**received**");
        assertThat(new Editor("algorithm A { when re|ceive(<t, m>) do: SEND to").hover()).startsWith("**receive**");
    }

    @Test
    void aVerificationRefersToItsAlgorithm() {
        Model model = (Model) Editor.parse(TEXT).getContents().get(0);

        VerifyDefinition verification = (VerifyDefinition) model.getDefinitions().get(1);
        assertThat(verification.getAlgorithm()).isSameAs(model.getDefinitions().get(0));
    }

    @Test
    void namesAreColouredByWhatTheyMean() {
        List<String> colours = new ArrayList<>();
        Editor.service(ISemanticHighlightingCalculator.class).provideHighlightingFor(Editor.parse(TEXT),
                (offset, length, styles) -> colours.add(TEXT.substring(offset, offset + length) + " " + styles[0]),
                CancelIndicator.NullImpl);

        assertThat(colours).contains("A " + HighlightingStyles.DEFINITION_ID, "do " + HighlightingStyles.TYPE_ID,
                "all " + HighlightingStyles.KEYWORD_ID, "crash " + HighlightingStyles.KEYWORD_ID,
                "F " + HighlightingStyles.NUMBER_ID, "m " + HighlightingStyles.DEFAULT_ID,
                "RB " + HighlightingStyles.STRING_ID);
    }

    @Test
    void definitionsHandlersAndCommentsCanBeFolded() {
        assertThat(Editor.service(IFoldingRangeProvider.class)
                .getFoldingRanges(Editor.parse(TEXT), CancelIndicator.NullImpl)).hasSize(7);
    }

    @Test
    void theOutlineShowsDefinitionsAndTheirLines() {
        DocumentSymbolMapper mapper = Editor.service(DocumentSymbolMapper.class);
        List<String> names = new ArrayList<>();
        EcoreUtil.getAllContents(Editor.parse(TEXT), true).forEachRemaining(element -> {
            String name = mapper.toDocumentSymbol((EObject) element).getName();
            if (name != null) {
                names.add(name);
            }
        });

        assertThat(names).containsExactly("A", "when RB-Broadcast(m)",
                "SEND to all(<do, m>) if true and not already sent", "STOP if true", "when receive(<t, m>)",
                "DELIVER(m) if received (<do, m>) from F + 1 distinct parties and not already delivered",
                "STOP if true", "A", "crash with N = 3, F = 1 expecting violation of RB-Agreement", "S",
                "systems crash with N = 3, F = 1");
        Model model = (Model) Editor.parse(TEXT).getContents().get(0);
        AlgorithmDefinition algorithm = (AlgorithmDefinition) model.getDefinitions().get(0);
        assertThat(mapper.toDocumentSymbol(algorithm).getKind()).isEqualTo(SymbolKind.Class);
        assertThat(mapper.toDocumentSymbol(algorithm).getDetail()).isEqualTo("algorithm");
    }

    @Test
    void theFormatterReplacesWhatDiffers() {
        String text = "verify A {crash with N=3,F=1;}";
        XtextResource resource = Editor.parse(text);
        var access = Editor.service(TextRegionAccessBuilder.class).forNodeModel(resource).create();

        var replacements = Editor.service(IFormatter2.class).format(
                new FormatterRequest().setTextRegionAccess(access));

        assertThat(access.getRewriter().renderToString(replacements))
                .isEqualTo("verify A {\n    crash with N = 3, F = 1;\n}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {TEXT, "algorithm A { when RB-Broadcast(m) do: SND; SEND to nobody(<a, x>); }",
        "verify B { crsh with N = 1, F = 1; crash N }", "algorithm A { } algorithm A { } foo", "", "/* x",
        "synthesize S {", "verify A { } algorithm A { types a, a; }"})
    void theFrameworkFindsTheSameIssuesAsTheCommandLine(String text) {
        XtextResource resource = Editor.parse(text);
        List<Issue> found = resource.getResourceServiceProvider().get(IResourceValidator.class).validate(resource,
                CheckMode.ALL, CancelIndicator.NullImpl);

        Document document = RBcastLanguage.standalone().parse(text, "file.rbcast");
        List<rbcast.dsl.Issue> expected = Stream.of(document.issues(), document.suggestions())
                .flatMap(List::stream).toList();
        assertThat(found).extracting(issue -> place(issue) + " " + issue.getMessage())
                .containsExactlyInAnyOrderElementsOf(expected.stream().map(issue -> issue.line() + ":"
                        + issue.column() + "+" + issue.position().length() + " " + issue.message()).toList());
        assertThat(Document.of(resource).issues()).extracting(rbcast.dsl.Issue::message)
                .isEqualTo(document.issues().stream().map(rbcast.dsl.Issue::message).toList());
    }

    private static String place(Issue issue) {
        return issue.getLineNumber() + ":" + issue.getColumn() + "+" + issue.getLength();
    }
}
