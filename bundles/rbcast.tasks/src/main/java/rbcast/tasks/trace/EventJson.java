// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.trace;

import java.util.List;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import rbcast.algorithm.ActionSite;
import rbcast.algorithm.run.Event;
import rbcast.algorithm.run.Event.Evidence;
import rbcast.algorithm.system.SystemModel;

/**
 * Events as JSON. Processes are numbered from 1, as everywhere where people look; an event has only the members that
 * mean something for it: {@code process, event, message, content, from, to, missed, awaited, received, required,
 * line}. Contents are numbered from 1 too, and named only where there are several.
 */
public final class EventJson {

    private final SystemModel system;
    private final SourceLines lines;

    /**
     * @param system in which the events happened
     * @param lines where the actions stand that caused the events
     */
    public EventJson(SystemModel system, SourceLines lines) {
        this.system = system;
        this.lines = lines;
    }

    /** The events in order. */
    public JsonArray of(List<Event> events) {
        JsonArray array = new JsonArray();
        events.forEach(event -> array.add(of(event)));
        return array;
    }

    private JsonObject of(Event event) {
        JsonObject object = new JsonObject();
        object.addProperty("process", event.process() + 1);
        addWhat(object, event);
        if (system.contents() > 1 && !(event instanceof Event.Crash)) {
            object.addProperty("content", event.content() + 1);
        }
        return object;
    }

    private void addWhat(JsonObject object, Event event) {
        if (event instanceof Event.Broadcast) {
            object.addProperty("event", "broadcast");
        } else if (event instanceof Event.Receive receive) {
            object.addProperty("event", "receive");
            object.addProperty("message", receive.type().name());
            object.addProperty("from", receive.sender() + 1);
            object.addProperty("received", receive.count());
        } else if (event instanceof Event.Send send) {
            object.addProperty("event", "send");
            object.addProperty("message", send.type().name());
            object.add("to", numbers(send.receivers()));
            if (!send.missed().isEmpty()) {
                object.add("missed", numbers(send.missed()));
            }
            addCause(object, send.evidence(), send.site());
        } else if (event instanceof Event.Deliver deliver) {
            object.addProperty("event", "deliver");
            addCause(object, deliver.evidence(), deliver.site());
        } else if (event instanceof Event.ByzantineSend send) {
            object.addProperty("event", "byzantine-send");
            object.addProperty("message", send.type().name());
            object.add("to", numbers(List.of(send.receiver())));
        } else if (event instanceof Event.Loss loss) {
            object.addProperty("event", "loss");
            object.addProperty("message", loss.type().name());
            object.add("to", numbers(List.of(loss.receiver())));
        } else {
            object.addProperty("event", "crash");
        }
    }

    private void addCause(JsonObject object, Optional<Evidence> evidence, ActionSite site) {
        evidence.ifPresent(e -> {
            object.addProperty("awaited", e.type().name());
            if (e.fromBroadcaster()) {
                object.addProperty("required", "broadcaster");
            } else {
                object.addProperty("received", e.count());
                object.addProperty("required", e.required());
            }
        });
        lines.of(site).ifPresent(line -> object.addProperty("line", line));
    }

    private static JsonArray numbers(List<Integer> processes) {
        JsonArray array = new JsonArray();
        processes.forEach(process -> array.add(process + 1));
        return array;
    }
}
