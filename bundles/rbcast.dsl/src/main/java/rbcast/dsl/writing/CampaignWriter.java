// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.writing;

import java.util.ArrayList;
import java.util.List;

import rbcast.algorithm.campaign.Axis;
import rbcast.algorithm.campaign.Campaign;
import rbcast.algorithm.campaign.Campaign.Checking;
import rbcast.algorithm.campaign.Campaign.Learning;
import rbcast.algorithm.campaign.Seeds;
import rbcast.algorithm.specification.LinearConstraint;
import rbcast.dsl.VariedLine;

/** Writes the lines of a {@code campaign} definition. */
public final class CampaignWriter {

    private CampaignWriter() {
    }

    /** The lines, without indentation. */
    public static List<String> lines(Campaign campaign) {
        List<String> lines = new ArrayList<>();
        if (campaign.subject() instanceof Learning learning) {
            lines.add(Wording.line("synthesize", learning.specification().name()));
        } else {
            lines.add(Wording.list("verify", ((Checking) campaign.subject()).verifications().stream()
                    .map(verification -> verification.algorithm().name()).distinct().toList()));
        }
        campaign.axes().forEach(axis -> lines.add(axis instanceof Axis.Line line
                ? Wording.varied(line.keyword(), line.values(), VariedLine.isList(line.keyword()))
                : sizes((Axis.Sizes) axis)));
        if (campaign.subject() instanceof Learning) {
            Seeds seeds = campaign.seeds();
            lines.add(Wording.line("seeds", seeds.first()
                    + (seeds.count() == 1 ? "" : " to " + (seeds.first() + seeds.count() - 1))));
        }
        return lines;
    }

    private static String sizes(Axis.Sizes sizes) {
        List<String> ranges = new ArrayList<>();
        sizes.n().ifPresent(range -> ranges.add(range("N", range)));
        sizes.f().ifPresent(range -> ranges.add(range("F", range)));
        return Wording.sizes(ranges, sizes.constraints().stream().map(LinearConstraint::toString).toList());
    }

    private static String range(String variable, Axis.Range range) {
        return Wording.range(variable, String.valueOf(range.least()), String.valueOf(range.greatest()));
    }
}
