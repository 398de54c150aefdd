// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.page;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import rbcast.algorithm.ActionSite;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.run.Event;
import rbcast.algorithm.trace.Arrow;
import rbcast.algorithm.trace.Lane;
import rbcast.algorithm.trace.Moment;
import rbcast.algorithm.trace.Tally;
import rbcast.algorithm.trace.Trace;
import rbcast.tasks.trace.EventText;
import rbcast.tasks.trace.Layout;
import rbcast.tasks.trace.SourceLines;

/** A run as the page's own program reads it. Processes, events and types are numbered from 0 in here. */
final class RunJson {

    private final Trace trace;
    private final SourceLines source;
    private final Layout layout;
    private final List<ActionSite> sites;

    RunJson(Trace trace, SourceLines source) {
        this.trace = trace;
        this.source = source;
        this.layout = new Layout(trace);
        this.sites = trace.algorithm().sites();
    }

    JsonObject document() {
        JsonObject run = new JsonObject();
        run.addProperty("title", trace.title());
        run.addProperty("width", Math.round(layout.end() - Layout.LANES_BEGIN));
        JsonArray types = new JsonArray();
        trace.algorithm().types().forEach(type -> types.add(type.name()));
        run.add("types", types);
        JsonArray lanes = new JsonArray();
        trace.lanes().forEach(lane -> lanes.add(of(lane)));
        run.add("lanes", lanes);
        EventText words = new EventText(trace.system(), source);
        JsonArray events = new JsonArray();
        trace.moments().forEach(moment -> events.add(of(moment, words)));
        run.add("events", events);
        JsonArray arrows = new JsonArray();
        trace.arrows().forEach(arrow -> arrows.add(of(arrow)));
        run.add("arrows", arrows);
        JsonArray listing = new JsonArray();
        Listing.of(trace.algorithm(), source).forEach(line -> listing.add(of(line)));
        run.add("listing", listing);
        return run;
    }

    private static JsonObject of(Lane lane) {
        JsonObject object = new JsonObject();
        object.addProperty("name", lane.name());
        object.addProperty("role", lane.role());
        object.addProperty("title", lane.title());
        object.addProperty("fault", lane.fault().name().toLowerCase(Locale.ROOT));
        object.addProperty("meaning", lane.fault().meaning());
        object.add("crashed", number(lane.crashed()));
        return object;
    }

    private JsonObject of(Moment moment, EventText words) {
        JsonObject object = new JsonObject();
        object.addProperty("process", moment.process());
        object.addProperty("kind", kind(moment.event()));
        object.addProperty("x", Math.round(layout.x(moment.number()) - Layout.LANES_BEGIN));
        int content = moment.event().content();
        object.add("content", trace.system().contents() == 1 ? JsonNull.INSTANCE
                : new JsonPrimitive(trace.system().nameOfContent(content)));
        object.addProperty("step", moment.step());
        object.addProperty("text", words.of(moment.event()));
        object.add("type", moment.message().<JsonElement>map(type -> new JsonPrimitive(number(type)))
                .orElse(JsonNull.INSTANCE));
        object.add("site", moment.site().<JsonElement>map(site -> new JsonPrimitive(sites.indexOf(site)))
                .orElse(JsonNull.INSTANCE));
        JsonArray tallies = new JsonArray();
        moment.tallies().forEach(tally -> tallies.add(of(tally)));
        object.add("tallies", tallies);
        return object;
    }

    private static String kind(Event event) {
        if (event instanceof Event.Broadcast) {
            return "broadcast";
        }
        if (event instanceof Event.Receive) {
            return "receive";
        }
        if (event instanceof Event.Send) {
            return "send";
        }
        if (event instanceof Event.Deliver) {
            return "deliver";
        }
        if (event instanceof Event.Loss) {
            return "loss";
        }
        return event instanceof Event.Crash ? "crash" : "lie";
    }

    private JsonObject of(Tally tally) {
        JsonObject object = new JsonObject();
        object.addProperty("site", sites.indexOf(tally.site()));
        object.addProperty("type", number(tally.type()));
        object.addProperty("count", tally.count());
        object.addProperty("required", tally.required());
        return object;
    }

    private JsonObject of(Arrow arrow) {
        JsonObject object = new JsonObject();
        object.addProperty("sent", arrow.sent());
        object.add("received", number(arrow.received()));
        object.addProperty("from", arrow.sender());
        object.addProperty("to", arrow.receiver());
        object.addProperty("type", number(arrow.type()));
        object.addProperty("content", arrow.content());
        object.addProperty("label", arrow.label());
        object.addProperty("fate", arrow.fate().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        object.addProperty("words", (arrow.lie() ? "made up, " : "") + arrow.fate());
        return object;
    }

    private JsonObject of(Listing.Line line) {
        JsonObject object = new JsonObject();
        object.addProperty("text", line.text());
        object.add("number", number(line.number()));
        object.add("site", line.site().<JsonElement>map(site -> new JsonPrimitive(sites.indexOf(site)))
                .orElse(JsonNull.INSTANCE));
        return object;
    }

    private int number(MessageType type) {
        return trace.algorithm().numberOf(type);
    }

    private static JsonElement number(OptionalInt number) {
        return number.isPresent() ? new JsonPrimitive(number.getAsInt()) : JsonNull.INSTANCE;
    }
}
