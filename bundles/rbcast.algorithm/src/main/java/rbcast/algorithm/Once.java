// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm;

import java.util.Arrays;
import java.util.Optional;

/**
 * How often an action may do what it does. Where a system has one content the two are the same.
 */
public enum Once {
    /** A process sends {@code <type, m>} to a destination once and delivers m once, for each content m. */
    PER_CONTENT("per message"),
    /**
     * Moreover for one content only: {@code and no <type, *> already sent} on a SEND, {@code and nothing already
     * delivered} on a DELIVER. Such a guard holds until the process has sent the type, or delivered, with another
     * content.
     */
    PER_BROADCAST("per broadcast");

    private final String keyword;

    Once(String keyword) {
        this.keyword = keyword;
    }

    /** The words in a synthesis. */
    public String keyword() {
        return keyword;
    }

    /** The one of these words, if there is one. */
    public static Optional<Once> of(String keyword) {
        return Arrays.stream(values()).filter(once -> once.keyword.equals(keyword)).findFirst();
    }

    @Override
    public String toString() {
        return keyword;
    }
}
