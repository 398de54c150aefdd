// SPDX-License-Identifier: EPL-2.0
package rbcast.proof.model;

import java.util.Set;

import rbcast.algorithm.Threshold;

/**
 * When a process does what: an action for one content, or that the handler runs on a receipt.
 *
 * @param effect what it does, all of it at once
 * @param moment when it may be carried out
 * @param need what it waits for
 * @param guarded whether it is for one content of the broadcast only
 */
record Rule(Set<Fact> effect, Moment moment, Wait need, boolean guarded) {

    enum Moment {
        /** In the RB-Broadcast handler, when nothing has been received. */
        START,
        /** When the receive handler runs for the content. */
        RECEIPT,
        /** Whenever what it waits for is there. */
        ANY
    }

    /** What has to have been received. */
    sealed interface Wait {

        /** Nothing. */
        record Nothing() implements Wait {
        }

        /** The message, from so many. */
        record Count(Message message, Threshold threshold) implements Wait {
        }

        /** The message, from the broadcaster itself. */
        record FromBroadcaster(Message message) implements Wait {
        }
    }

    Rule {
        effect = Set.copyOf(effect);
    }

    /** Whether it says no more than that the receive handler runs. */
    boolean isTouch() {
        return effect.stream().allMatch(fact -> fact.kind() == Fact.Kind.TOUCHED);
    }

    /** Whether it waits, in the receive handler, for the type from the broadcaster itself. */
    boolean isReceiptFromBroadcaster(int type) {
        return moment != Moment.START && need instanceof Wait.FromBroadcaster from && from.message().type() == type;
    }

    /** The content that it is about. */
    int content() {
        return effect.iterator().next().content();
    }

    /** The type that it sends; -1 if it delivers. */
    int instruction() {
        return effect.iterator().next().type();
    }
}
