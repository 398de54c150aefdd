// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import rbcast.algorithm.campaign.Campaign;
import rbcast.dsl.ast.CampaignDefinition;

/** A campaign and where it stands in the text. */
public record ReadCampaign(Campaign campaign, CampaignDefinition source) {
}
