// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.trace;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import rbcast.algorithm.ActionSite;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.run.Event;

/**
 * An event in its place in a run.
 *
 * @param number its place, from 0
 * @param step the place in {@link Trace#schedule()} of the step that it belongs to; what one handler does is one step
 * @param tallies for a receipt: every threshold of the receive handler that waits for that type, before the handler
 *        acts; for what an action does: the threshold that was its condition; otherwise empty
 */
public record Moment(int number, int step, Event event, List<Tally> tallies) {

    public Moment {
        Objects.requireNonNull(event);
        tallies = List.copyOf(tallies);
    }

    /** The process at which it happened, from 0. */
    public int process() {
        return event.process();
    }

    /** The type of the message that is sent or received in it; empty for other events. */
    public Optional<MessageType> message() {
        if (event instanceof Event.Receive receive) {
            return Optional.of(receive.type());
        }
        if (event instanceof Event.Send send) {
            return Optional.of(send.type());
        }
        if (event instanceof Event.Loss loss) {
            return Optional.of(loss.type());
        }
        return event instanceof Event.ByzantineSend lie ? Optional.of(lie.type()) : Optional.empty();
    }

    /** The action that did it; empty for what no action did, such as a receipt. */
    public Optional<ActionSite> site() {
        if (event instanceof Event.Send send) {
            return Optional.of(send.site());
        }
        return event instanceof Event.Deliver deliver ? Optional.of(deliver.site()) : Optional.empty();
    }
}
