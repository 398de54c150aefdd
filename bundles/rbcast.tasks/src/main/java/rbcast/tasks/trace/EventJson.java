// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.trace;

import java.util.List;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import rbcast.algorithm.ActionSite;
import rbcast.algorithm.run.Event;
import rbcast.algorithm.run.Event.Evidence;

/**
 * Events as JSON. Processes are numbered from 1, as everywhere where people look; an event has only the members that
 * mean something for it: {@code process, event, message, from, to, missed, awaited, received, required, line}.
 */
public final class EventJson {

    private final SourceLines lines;

    /** @param lines where the actions stand that caused the events */
    public EventJson(SourceLines lines) {
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
        } else {
            object.addProperty("event", "crash");
        }
        return object;
    }

    private void addCause(JsonObject object, Optional<Evidence> evidence, ActionSite site) {
        evidence.ifPresent(e -> {
            object.addProperty("awaited", e.type().name());
            object.addProperty("received", e.count());
            object.addProperty("required", e.required());
        });
        lines.of(site).ifPresent(line -> object.addProperty("line", line));
    }

    private static JsonArray numbers(List<Integer> processes) {
        JsonArray array = new JsonArray();
        processes.forEach(process -> array.add(process + 1));
        return array;
    }
}
