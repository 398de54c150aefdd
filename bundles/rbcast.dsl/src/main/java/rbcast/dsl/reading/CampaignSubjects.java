// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import rbcast.algorithm.campaign.Campaign.Checking;
import rbcast.algorithm.campaign.Campaign.Learning;
import rbcast.algorithm.campaign.Campaign.Subject;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.specification.Verification;
import rbcast.dsl.ast.AstPackage.Literals;
import rbcast.dsl.ast.CampaignLine;
import rbcast.dsl.ast.CheckingLine;
import rbcast.dsl.ast.LearningLine;
import rbcast.text.Words;

/**
 * What campaigns of a text may ask about.
 *
 * @param syntheses those without errors
 * @param algorithms likewise
 * @param verifications likewise
 * @param synthesisNames the names of all syntheses, whether they have errors or not
 * @param algorithmNames likewise
 */
record CampaignSubjects(Problems problems, List<ReadSynthesis> syntheses, Map<String, ReadAlgorithm> algorithms,
        List<Verification> verifications, Set<String> synthesisNames, Set<String> algorithmNames) {

    /** Empty if there is none of that name, or it has errors. */
    Optional<Subject> learning(LearningLine line) {
        String name = names(line, Literals.LEARNING_LINE__SYNTHESIS).get(0);
        if (!synthesisNames.contains(name)) {
            unknown(line, Literals.LEARNING_LINE__SYNTHESIS, "synthesis", name, synthesisNames);
        }
        return syntheses.stream().map(ReadSynthesis::specification)
                .filter(specification -> specification.name().equals(name)).findFirst()
                .map((SynthesisSpecification specification) -> new Learning(specification));
    }

    /** Empty if one of the algorithms is not there, or has errors. */
    Optional<Subject> checking(CheckingLine line) {
        List<Verification> found = new ArrayList<>();
        boolean all = true;
        List<String> names = names(line, Literals.CHECKING_LINE__ALGORITHMS);
        for (String name : names) {
            if (!algorithmNames.contains(name)) {
                unknown(line, Literals.CHECKING_LINE__ALGORITHMS, "algorithm", name, algorithmNames);
            }
            ReadAlgorithm algorithm = algorithms.get(name);
            all &= algorithm != null;
            if (algorithm != null) {
                List<Verification> its = verifications.stream()
                        .filter(each -> each.algorithm().name().equals(name)).toList();
                found.addAll(its.isEmpty()
                        ? List.of(new Verification(algorithm.algorithm(), Optional.empty(), List.of(), List.of()))
                        : its);
            }
        }
        if (Set.copyOf(names).size() < names.size()) {
            problems.add(ProblemKind.REPEATED, line, "an algorithm stands here twice: once is enough");
        }
        return all ? Optional.of(new Checking(found.stream().distinct().toList())) : Optional.empty();
    }

    private static List<String> names(CampaignLine line, EStructuralFeature feature) {
        return NodeModelUtils.findNodesForFeature(line, feature).stream().map((INode node) ->
                NodeModelUtils.getTokenText(node)).toList();
    }

    private void unknown(CampaignLine line, EStructuralFeature feature, String what, String name,
            Collection<String> known) {
        String others = known.isEmpty() ? "there is none in this file"
                : "in this file " + Words.existing(new TreeSet<>(known));
        problems.add(ProblemKind.UNKNOWN_NAME, line, feature, "unknown " + what + " '" + name + "': " + others,
                Fixes.replace(line, feature, Suggestions.nearest(name, known)));
    }
}
