// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.run;

import java.util.EnumSet;
import java.util.Set;

import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation.Kind;

/** What the properties of section II-B say of a state. */
final class Violations {

    private static final long BROADCASTER = 1;

    private Violations() {
    }

    /**
     * The properties that a state contradicts, as far as they are about one content.
     *
     * @param kind what the situation is for this content
     * @param settled whether the state is settled: all properties but RB-Integrity speak of settled states only
     * @param delivered the processes that have delivered, as a bit mask; those that crashed later count
     * @param correct the correct processes, as a bit mask
     */
    static Set<Property> of(Kind kind, boolean settled, long delivered, long correct) {
        Set<Property> violated = EnumSet.noneOf(Property.class);
        long correctDelivered = delivered & correct;
        if (kind == Kind.NO_BROADCAST && correctDelivered != 0) {
            violated.add(Property.RB_INTEGRITY);
        }
        if (settled) {
            if (kind == Kind.CORRECT_BROADCASTER && (delivered & BROADCASTER) == 0) {
                violated.add(Property.RB_VALIDITY);
            }
            if (correctDelivered != 0 && correctDelivered != correct) {
                violated.add(Property.RB_AGREEMENT);
            }
            if (delivered != 0 && correctDelivered != correct) {
                violated.add(Property.RB_UNIFORM_AGREEMENT);
            }
        }
        return violated;
    }
}
