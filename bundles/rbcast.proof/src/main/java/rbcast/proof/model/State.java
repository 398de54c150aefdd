// SPDX-License-Identifier: EPL-2.0
package rbcast.proof.model;

import java.util.Set;

/** Who has done what at some point of a run: all processes of a class alike. */
@FunctionalInterface
interface State {

    /** Something done by the processes of a class. */
    record Deed(ProcessClass of, Fact fact) {
    }

    /** The end of the run: everybody's outcome. */
    State END = (of, fact) -> of.outcome().contains(fact);

    boolean has(ProcessClass of, Fact fact);

    /** Just those deeds. */
    static State of(Set<Deed> deeds) {
        return (of, fact) -> deeds.contains(new Deed(of, fact));
    }

    /** The end without those deeds. */
    static State endWithout(Set<Deed> deeds) {
        return (of, fact) -> of.outcome().contains(fact) && !deeds.contains(new Deed(of, fact));
    }
}
