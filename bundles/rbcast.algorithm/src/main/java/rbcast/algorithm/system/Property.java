// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.system;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a reliable broadcast guarantees (section II-B). */
public enum Property {
    /** In every settled state, if the broadcaster is correct and broadcast m, it has delivered m. */
    RB_VALIDITY("RB-Validity"),
    /** In every settled state, if some correct process has delivered m, every correct process has. */
    RB_AGREEMENT("RB-Agreement"),
    /** No correct process delivers m twice, nor ever delivers an m that nobody broadcast. */
    RB_INTEGRITY("RB-Integrity"),
    /**
     * In every settled state, if any process, correct or crashed later, has delivered m, every correct process has.
     * Not among the paper's three; says something beyond RB-Agreement only in crash systems.
     */
    RB_UNIFORM_AGREEMENT("RB-Uniform-Agreement");

    private final String keyword;

    Property(String keyword) {
        this.keyword = keyword;
    }

    /** The name in the language and in reports. */
    public String keyword() {
        return keyword;
    }

    /** The property with that name, if there is one. */
    public static Optional<Property> of(String keyword) {
        return Arrays.stream(values()).filter(property -> property.keyword.equals(keyword)).findFirst();
    }

    /** The three properties of reliable broadcast: all but the uniform one. */
    public static Set<Property> reliableBroadcast() {
        return EnumSet.of(RB_VALIDITY, RB_AGREEMENT, RB_INTEGRITY);
    }

    @Override
    public String toString() {
        return keyword;
    }
}
