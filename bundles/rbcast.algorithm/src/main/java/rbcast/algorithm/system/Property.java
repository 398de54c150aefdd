// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.system;

import java.util.Arrays;
import java.util.Collection;
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
     * Not among the paper's three; says something beyond RB-Agreement only where faulty processes follow the algorithm.
     */
    RB_UNIFORM_AGREEMENT("RB-Uniform-Agreement"),
    /**
     * In every state, all deliveries by correct processes, by one or by several, are of the same content. Not among the
     * paper's three; says something only where a system has several contents.
     */
    RB_CONSISTENCY("RB-Consistency");

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

    /** The three properties of reliable broadcast (section II-B). */
    public static Set<Property> reliableBroadcast() {
        return EnumSet.of(RB_VALIDITY, RB_AGREEMENT, RB_INTEGRITY);
    }

    /** What is checked in a system when nothing is said: the three, and RB-Consistency where contents may differ. */
    public static Set<Property> usual(SystemModel system) {
        Set<Property> usual = reliableBroadcast();
        if (system.contents() > 1) {
            usual.add(RB_CONSISTENCY);
        }
        return usual;
    }

    /** What is usual in any of the systems. */
    public static Set<Property> usual(Collection<SystemModel> systems) {
        Set<Property> usual = reliableBroadcast();
        systems.forEach(system -> usual.addAll(usual(system)));
        return usual;
    }

    @Override
    public String toString() {
        return keyword;
    }
}
