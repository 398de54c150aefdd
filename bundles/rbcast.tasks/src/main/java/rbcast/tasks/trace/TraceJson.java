// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.trace;

import java.util.Locale;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import rbcast.algorithm.trace.Finding;
import rbcast.algorithm.trace.Moment;
import rbcast.algorithm.trace.Trace;
import rbcast.tasks.report.JsonDocument;
import rbcast.tasks.report.VerdictJson;

/** A run as one JSON document; docs/command-line.md describes its members. */
public final class TraceJson {

    private TraceJson() {
    }

    /**
     * The document, in one line.
     *
     * @param source where the actions of the algorithm stand
     */
    public static String text(Trace trace, SourceLines source) {
        JsonObject document = JsonDocument.RUN.begin();
        document.addProperty("algorithm", trace.algorithm().name());
        VerdictJson.addSystem(document, trace.system());
        document.addProperty("situation", trace.situation().kind().keyword());
        document.addProperty("faulty", trace.situation().faulty());
        JsonArray properties = new JsonArray();
        trace.findings().forEach(finding -> properties.add(of(finding)));
        document.add("properties", properties);
        document.add("events", new EventJson(trace.system(), source)
                .of(trace.moments().stream().map(Moment::event).toList()));
        return VerdictJson.text(document);
    }

    private static JsonObject of(Finding finding) {
        JsonObject object = new JsonObject();
        object.addProperty("property", finding.property().keyword());
        object.addProperty("outcome", finding.outcome().name().toLowerCase(Locale.ROOT));
        object.addProperty("sentence", finding.sentence());
        return object;
    }
}
