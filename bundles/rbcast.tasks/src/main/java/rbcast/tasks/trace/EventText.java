// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rbcast.algorithm.ActionSite;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.run.Event;
import rbcast.algorithm.run.Event.Evidence;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.trace.Lane;
import rbcast.text.Words;

/** Events in words. */
public final class EventText {

    private final SystemModel system;
    private final SourceLines lines;

    /**
     * @param system in which the events happened
     * @param lines where the actions stand that caused the events
     */
    public EventText(SystemModel system, SourceLines lines) {
        this.system = system;
        this.lines = lines;
    }

    /** What happened, without the process at which it happened: {@code sends type0 to p2 and p3}. */
    public String of(Event event) {
        if (event instanceof Event.Broadcast) {
            return "RB-Broadcast(" + content(event) + ")";
        }
        if (event instanceof Event.Receive receive) {
            return "receives %s from %s (%d)".formatted(message(event, receive.type()), Lane.name(receive.sender()),
                    receive.count());
        }
        if (event instanceof Event.Send send) {
            return sending(send) + because(send.evidence(), send.site());
        }
        if (event instanceof Event.Deliver deliver) {
            return "DELIVERS " + content(event) + because(deliver.evidence(), deliver.site());
        }
        if (event instanceof Event.ByzantineSend send) {
            return "makes up %s for %s".formatted(message(event, send.type()), Lane.name(send.receiver()));
        }
        if (event instanceof Event.Loss loss) {
            return "LOSES %s for %s".formatted(loss.type(), Lane.name(loss.receiver()));
        }
        return "CRASHES";
    }

    private String sending(Event.Send send) {
        String sent = "sends %s to %s".formatted(message(send, send.type()), receivers(send));
        return send.missed().isEmpty() ? sent : sent + ", not to " + names(send.missed());
    }

    private String content(Event event) {
        return system.nameOfContent(event.content());
    }

    /** A message is named by its type, and by its content where there are several. */
    private String message(Event event, MessageType type) {
        return system.contents() == 1 ? type.name() : "<" + type + ", " + content(event) + ">";
    }

    private String receivers(Event.Send send) {
        int fresh = send.receivers().size();
        if (fresh == 0) {
            return "nobody";
        }
        if (fresh == system.n() && fresh > 1) {
            return "all";
        }
        boolean everyOther = fresh == system.n() - 1 && !send.receivers().contains(send.process());
        return everyOther && fresh > 1 ? "the others" : names(send.receivers());
    }

    private String because(Optional<Evidence> evidence, ActionSite site) {
        List<String> reasons = new ArrayList<>();
        evidence.ifPresent(e -> reasons.add(e.fromBroadcaster() ? e.type() + " from the broadcaster"
                : "%s: %d of %d".formatted(e.type(), e.count(), e.required())));
        lines.of(site).ifPresent(line -> reasons.add("line " + line));
        return reasons.isEmpty() ? "" : " (" + String.join(", ", reasons) + ")";
    }

    /** {@code p1, p2 and p4}. */
    public static String names(List<Integer> processes) {
        return Words.enumeration(processes.stream().map(Lane::name).toList());
    }
}
