// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.hover;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.Expectation;
import rbcast.algorithm.specification.GeneralExpectation;
import rbcast.dsl.Document;
import rbcast.dsl.Documentation;
import rbcast.dsl.ast.AlgorithmDefinition;
import rbcast.dsl.ast.AstPackage.Literals;
import rbcast.dsl.ast.CampaignDefinition;
import rbcast.dsl.ast.Definition;
import rbcast.dsl.ast.SynthesizeDefinition;
import rbcast.dsl.ast.VerifyDefinition;
import rbcast.dsl.ide.meaning.EfficiencyText;
import rbcast.text.Markdown;
import rbcast.dsl.ide.server.LastVerdicts;
import rbcast.dsl.ide.server.LastVerdicts.GeneralQuestion;
import rbcast.dsl.ide.server.LastVerdicts.Question;
import rbcast.dsl.ide.text.Syntax;
import rbcast.dsl.ide.text.Systems;
import rbcast.dsl.reading.ReadVerification;

/** What is said about algorithms, verifications and syntheses: their documentation, figures and last verdicts. */
final class DefinitionHover {

    private final Document document;
    private final LastVerdicts verdicts;

    DefinitionHover(Document document, LastVerdicts verdicts) {
        this.document = document;
        this.verdicts = verdicts;
    }

    /** @param name null while its author has not written it */
    private static String title(String keyword, String name) {
        return "**" + (keyword + " " + Markdown.escape(Objects.requireNonNullElse(name, ""))).strip() + "**";
    }

    private static String documentation(Definition definition) {
        return Markdown.escape(Documentation.of(definition));
    }

    String of(AlgorithmDefinition definition) {
        Optional<Algorithm> algorithm = document.reading().algorithms().stream()
                .filter(read -> read.source() == definition).findFirst().map(read -> read.algorithm());
        return Markdown.paragraphs(title("algorithm", definition.getName()),
                documentation(definition), algorithm.map(this::figures).orElse(""),
                algorithm.map(this::verdicts).orElse(""));
    }

    private String figures(Algorithm algorithm) {
        return EfficiencyText.list(algorithm, Systems.of(document.reading(), algorithm));
    }

    private String verdicts(Algorithm algorithm) {
        List<String> lines = new ArrayList<>();
        for (ReadVerification read : Systems.verifications(document.reading(), algorithm)) {
            for (Expectation expectation : read.verification().expectations()) {
                Question question = Question.of(read.verification(), expectation);
                verdicts.of(question).ifPresent(last -> {
                    lines.add("- " + expectation.system() + ": " + last.words());
                    question.notes(last).forEach(note -> lines.add("    - Note: " + Markdown.escape(note)));
                });
            }
            for (GeneralExpectation expectation : read.verification().generalExpectations()) {
                GeneralQuestion question = GeneralQuestion.of(read.verification(), expectation);
                verdicts.of(question).ifPresent(last -> {
                    lines.add("- " + question.about(last) + ": " + question.said(last));
                    question.notes(last).forEach(note -> lines.add("    - Note: " + Markdown.escape(note)));
                });
            }
        }
        return lines.isEmpty() ? "" : "Last verdicts\n" + String.join("\n", lines);
    }

    String of(VerifyDefinition verification) {
        Optional<String> name = Syntax.node(verification, Literals.VERIFY_DEFINITION__ALGORITHM)
                .map(NodeModelUtils::getTokenText);
        Optional<AlgorithmDefinition> algorithm = name.flatMap(wanted -> document.reading().algorithms().stream()
                .filter(read -> read.algorithm().name().equals(wanted)).findFirst().map(read -> read.source()));
        return Markdown.paragraphs(documentation(verification), algorithm.map(this::of)
                .orElse(title("verify", name.orElse(null))));
    }

    String of(CampaignDefinition campaign) {
        return Markdown.paragraphs(title("campaign", campaign.getName()), documentation(campaign));
    }

    String of(SynthesizeDefinition synthesis) {
        return Markdown.paragraphs(title("synthesize", synthesis.getName()),
                documentation(synthesis), document.reading().syntheses().stream()
                        .filter(read -> read.source() == synthesis).findFirst()
                        .flatMap(read -> verdicts.of(read.specification())).map(Markdown::escape).orElse(""));
    }
}
