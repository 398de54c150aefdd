// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import rbcast.algorithm.specification.Verification;
import rbcast.dsl.ast.AlgorithmDefinition;
import rbcast.dsl.ast.AstPackage.Literals;
import rbcast.dsl.ast.CampaignDefinition;
import rbcast.dsl.ast.Definition;
import rbcast.dsl.ast.Model;
import rbcast.dsl.ast.SynthesizeDefinition;
import rbcast.dsl.ast.VerifyDefinition;
import rbcast.text.Words;

/** Reads texts. Definitions with syntax errors are passed over: what they mean is anybody's guess. */
public final class ModelReader {

    private final Problems problems = new Problems();
    private final Map<String, ReadAlgorithm> algorithms = new LinkedHashMap<>();
    private final List<ReadVerification> verifications = new ArrayList<>();
    private final List<ReadSynthesis> syntheses = new ArrayList<>();
    private final Map<String, Definition> algorithmNames = new HashMap<>();
    private final Map<String, Definition> synthesisNames = new HashMap<>();
    private final Map<String, Definition> campaignNames = new HashMap<>();
    /** Algorithms that some verification names, whether it is sound or not. */
    private final Set<String> verified = new HashSet<>();

    ModelReader() {
    }

    /** What the text says and what is wrong with it, apart from its syntax. */
    public static Reading read(Model model) {
        return new ModelReader().readAll(model);
    }

    private Reading readAll(Model model) {
        SyntaxErrors syntax = new SyntaxErrors(model);
        if (model.getDefinitions().isEmpty() && !syntax.any()) {
            problems.add(ProblemKind.EMPTY, model, "nothing is defined here: write an 'algorithm', a 'verify', a"
                    + " 'synthesize' or a 'campaign' definition");
        }
        for (Definition definition : model.getDefinitions()) {
            // one with syntax errors is not read, but a verification of it is not to blame
            if (definition instanceof AlgorithmDefinition algorithm && !syntax.spare(definition)) {
                Optional.ofNullable(algorithm.getName()).ifPresent(name -> algorithmNames.put(name, algorithm));
            } else if (definition instanceof SynthesizeDefinition synthesis && !syntax.spare(definition)) {
                Optional.ofNullable(synthesis.getName()).ifPresent(name -> synthesisNames.put(name, synthesis));
            } else if (definition instanceof VerifyDefinition verification) {
                names(verification).forEach(verified::add);
            }
        }
        List<Definition> sound = model.getDefinitions().stream().filter(syntax::spare).toList();
        readAlgorithmsAndSyntheses(sound);
        // algorithms may stand below their verifications
        for (Definition definition : sound) {
            if (definition instanceof VerifyDefinition verification) {
                VerificationReader reader = begin(verification);
                reader.end(algorithm(verification)).ifPresent(read -> verifications.add(new ReadVerification(read,
                        verification, reader.takeLines(), reader.takeGeneralLines())));
            }
        }
        List<Verification> all = verifications.stream().map(ReadVerification::verification).toList();
        warn(all);
        return new Reading(algorithms(), verifications, syntheses, readCampaigns(sound, all), problems.all());
    }

    /** Reads the algorithms and the syntheses. */
    void readAlgorithmsAndSyntheses(List<Definition> definitions) {
        for (Definition definition : definitions) {
            if (definition instanceof AlgorithmDefinition algorithm) {
                read(algorithm);
            } else if (definition instanceof SynthesizeDefinition synthesis) {
                read(synthesis);
            }
        }
    }

    /** Reads the campaigns, which speak of all other definitions. */
    List<ReadCampaign> readCampaigns(List<Definition> definitions, List<Verification> all) {
        CampaignSubjects subjects = new CampaignSubjects(problems, syntheses, algorithms, all,
                synthesisNames.keySet(), algorithmNames.keySet());
        List<ReadCampaign> campaigns = new ArrayList<>();
        for (Definition definition : definitions) {
            if (definition instanceof CampaignDefinition campaign) {
                boolean isNew = isNew(campaignNames, campaign, campaign.getName(), "campaign",
                        Literals.CAMPAIGN_DEFINITION__NAME);
                new CampaignReader(problems, subjects, campaign).read().filter(read -> isNew)
                        .ifPresent(campaigns::add);
            }
        }
        return campaigns;
    }

    List<ReadAlgorithm> algorithms() {
        return List.copyOf(algorithms.values());
    }

    List<ReadSynthesis> syntheses() {
        return List.copyOf(syntheses);
    }

    Problems problems() {
        return problems;
    }

    /** The algorithm that a verification names; empty if there is none, or it has errors. */
    Optional<ReadAlgorithm> algorithm(VerifyDefinition verification) {
        return Optional.ofNullable(algorithms.get(name(verification)));
    }

    private static String name(VerifyDefinition verification) {
        return names(verification).findFirst().orElseThrow();
    }

    /** Its name, if it has come that far. */
    private static Stream<String> names(VerifyDefinition verification) {
        return NodeModelUtils.findNodesForFeature(verification, Literals.VERIFY_DEFINITION__ALGORITHM).stream()
                .map(NodeModelUtils::getTokenText);
    }

    /** Begins to read a verification; all algorithms have been read before. */
    VerificationReader begin(VerifyDefinition verification) {
        String name = name(verification);
        verified.add(name);
        if (!algorithmNames.containsKey(name)) {
            String others = algorithmNames.isEmpty() ? "there is none in this file"
                    : "in this file " + Words.existing(new TreeSet<>(algorithmNames.keySet()));
            problems.add(ProblemKind.UNKNOWN_NAME, verification, Literals.VERIFY_DEFINITION__ALGORITHM,
                    "unknown algorithm '" + name + "': " + others, Fixes.replace(verification,
                            Literals.VERIFY_DEFINITION__ALGORITHM, Suggestions.nearest(name, algorithmNames.keySet())));
        }
        VerificationReader reader = new VerificationReader(problems);
        reader.begin(verification);
        return reader;
    }

    /** Notes what is odd about the algorithms, now that all verifications have been read. */
    void warn(List<Verification> all) {
        Map<String, List<Verification>> byName = all.stream()
                .collect(Collectors.groupingBy(verification -> verification.algorithm().name()));
        algorithms.forEach((name, algorithm) -> {
            AlgorithmWarnings warnings = new AlgorithmWarnings(problems, algorithm);
            warnings.check(byName.getOrDefault(name, List.of()));
            if (!verified.contains(name)) {
                warnings.suggestVerification();
            }
        });
    }

    private void read(AlgorithmDefinition definition) {
        boolean isNew = isNew(algorithmNames, definition, definition.getName(), "algorithm",
                Literals.ALGORITHM_DEFINITION__NAME);
        new AlgorithmReader(problems).read(definition).filter(read -> isNew)
                .ifPresent(read -> algorithms.put(definition.getName(), read));
    }

    private void read(SynthesizeDefinition definition) {
        boolean isNew = isNew(synthesisNames, definition, definition.getName(), "synthesis",
                Literals.SYNTHESIZE_DEFINITION__NAME);
        new SynthesisReader(problems).read(definition).filter(read -> isNew).ifPresent(syntheses::add);
    }

    private boolean isNew(Map<String, Definition> names, Definition definition, String name, String what,
            EStructuralFeature feature) {
        Definition first = names.putIfAbsent(name, definition);
        if (first == null) {
            return true;
        }
        problems.add(ProblemKind.DUPLICATE_DEFINITION, definition, feature,
                "there is another %s '%s' in line %d: give this one a name of its own"
                        .formatted(what, name, SyntaxErrors.line(first)));
        return false;
    }
}
