// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

/** How many of the tries of a costly property every build makes: one of so many. Campaigns make every one. */
final class Share {

    /** Whether this is a campaign: the profile "thorough" says with how many tries. */
    static final boolean CAMPAIGN = System.getProperty("rbcast.tries") != null;

    private final int of;
    private int tries;

    Share(int of) {
        this(of, 1);
    }

    /** @param ofCampaign of so many tries a campaign makes one */
    Share(int of, int ofCampaign) {
        this.of = CAMPAIGN ? ofCampaign : of;
    }

    /** Whether the next try is one that is made. */
    boolean isNext() {
        return tries++ % of == 0;
    }
}
