// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.analyse;

import java.util.List;
import java.util.OptionalInt;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import rbcast.algorithm.efficiency.FaultyBroadcast;
import rbcast.algorithm.efficiency.Latency;
import rbcast.algorithm.efficiency.SystemEfficiency;
import rbcast.tasks.report.JsonDocument;
import rbcast.tasks.report.VerdictJson;

/** Analyses as one JSON document; docs/command-line.md describes its members. */
public final class AnalysisJson {

    private AnalysisJson() {
    }

    /** The document, in one line. */
    public static String of(List<Analysis> analyses) {
        JsonArray algorithms = new JsonArray();
        analyses.forEach(analysis -> algorithms.add(object(analysis)));
        JsonObject document = JsonDocument.ANALYSIS.begin();
        document.add("algorithms", algorithms);
        return VerdictJson.text(document);
    }

    private static JsonObject object(Analysis analysis) {
        JsonObject object = new JsonObject();
        object.addProperty("file", analysis.file());
        object.addProperty("line", analysis.line());
        object.addProperty("algorithm", analysis.algorithm().name());
        object.add("types", VerdictJson.strings(analysis.algorithm().types()));
        object.addProperty("messages", analysis.efficiency().messages().toString());
        object.addProperty("steps", analysis.efficiency().communicationSteps());
        object.add("waits", VerdictJson.strings(analysis.efficiency().messagesToWaitFor()));
        object.addProperty("reward", analysis.reward());
        JsonArray systems = new JsonArray();
        analysis.systems().forEach(system -> systems.add(object(system)));
        object.add("systems", systems);
        return object;
    }

    private static JsonObject object(SystemEfficiency efficiency) {
        JsonObject object = new JsonObject();
        VerdictJson.addSystem(object, efficiency.system());
        object.addProperty("messages", efficiency.messages());
        object.addProperty("messagesReached", efficiency.messagesReached());
        JsonArray waits = new JsonArray();
        efficiency.messagesToWaitFor().forEach(waits::add);
        object.add("waits", waits);
        object.add("goodCase", object(efficiency.goodCase()));
        object.add("silentCase", object(efficiency.silentCase()));
        object.add("faultyBroadcaster", efficiency.faultyBroadcast().<JsonElement>map(AnalysisJson::object)
                .orElse(JsonNull.INSTANCE));
        object.add("worstCaseSteps", number(efficiency.worstCaseSteps()));
        return object;
    }

    private static JsonObject object(Latency latency) {
        JsonObject object = new JsonObject();
        object.addProperty("silent", latency.silent());
        object.add("steps", number(latency.steps()));
        object.addProperty("messages", latency.messages());
        return object;
    }

    private static JsonObject object(FaultyBroadcast broadcast) {
        JsonObject object = new JsonObject();
        object.addProperty("reached", broadcast.reached());
        object.add("steps", number(broadcast.steps()));
        return object;
    }

    private static JsonElement number(OptionalInt number) {
        return number.isPresent() ? new JsonPrimitive(number.getAsInt()) : JsonNull.INSTANCE;
    }
}
