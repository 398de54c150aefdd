// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.formatting;

import java.util.List;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import rbcast.dsl.VariedLine;
import rbcast.dsl.ast.AstPackage.Literals;
import rbcast.dsl.ast.CampaignLine;
import rbcast.dsl.ast.CheckingLine;
import rbcast.dsl.ast.LearningLine;
import rbcast.dsl.ast.SeedsLine;
import rbcast.dsl.ast.SizesLine;
import rbcast.dsl.ast.VariationLine;
import rbcast.dsl.writing.Wording;

/** Writes the lines of a {@code campaign} definition from their syntax trees. */
final class CampaignLineText {

    private CampaignLineText() {
    }

    static String of(CampaignLine line) {
        if (line instanceof LearningLine learning) {
            return Wording.list("synthesize", names(learning, Literals.LEARNING_LINE__SYNTHESIS));
        }
        if (line instanceof CheckingLine checking) {
            return Wording.list("verify", names(checking, Literals.CHECKING_LINE__ALGORITHMS));
        }
        if (line instanceof SizesLine sizes) {
            return Wording.sizes(sizes.getRanges().stream().map(range ->
                    Wording.range(range.getName(), range.getLeast(), range.getGreatest())).toList(),
                    sizes.getConstraints().stream().map(ExpressionText::of).toList());
        }
        if (line instanceof SeedsLine seeds) {
            return Wording.line("seeds", seeds.getLeast()
                    + (seeds.getGreatest() == null ? "" : " to " + seeds.getGreatest()));
        }
        VariedLine varied = VariedLine.of((VariationLine) line);
        return Wording.varied(varied.keyword(), varied.values(), VariedLine.isList(varied.keyword()));
    }

    private static List<String> names(CampaignLine line, EStructuralFeature feature) {
        return NodeModelUtils.findNodesForFeature(line, feature).stream()
                .map((INode node) -> NodeModelUtils.getTokenText(node)).toList();
    }
}
