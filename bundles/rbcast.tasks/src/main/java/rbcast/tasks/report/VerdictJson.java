// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.report;

import java.util.Collection;
import java.util.Optional;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.Replay;
import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Inconclusive;
import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.tasks.trace.EventJson;
import rbcast.tasks.trace.SourceLines;

/** The members that all JSON documents with verdicts have. */
public final class VerdictJson {

    private static final Gson GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private VerdictJson() {
    }

    /** The document, in one line. What a terminal would obey is written as an escape: the same to who reads JSON. */
    public static String text(JsonObject document) {
        String json = GSON.toJson(document);
        StringBuilder text = new StringBuilder(json.length());
        for (char character : json.toCharArray()) {
            int type = Character.getType(character);
            if (type == Character.CONTROL || type == Character.FORMAT) {
                text.append("\\u%04x".formatted((int) character));
            } else {
                text.append(character);
            }
        }
        return text.toString();
    }

    /** Adds {@code failure, n, f}, and {@code contents} where there are several. */
    public static void addSystem(JsonObject object, SystemModel system) {
        object.addProperty("failure", system.mode().keyword());
        object.addProperty("n", system.n());
        object.addProperty("f", system.f());
        if (system.contents() > 1) {
            object.addProperty("contents", system.contents());
        }
    }

    /** Adds {@code verdict, violated, situation, faulty}; all but the first are null unless something is violated. */
    public static void addVerdict(JsonObject object, Verdict verdict) {
        object.addProperty("verdict", verdict.toString());
        Optional<Counterexample> shown = verdict instanceof Violated violated ? Optional.of(violated.counterexample())
                : Optional.empty();
        object.add("violated", shown.<JsonElement>map(each -> new JsonPrimitive(each.property().toString()))
                .orElse(JsonNull.INSTANCE));
        addSituation(object, shown);
    }

    /** Adds {@code situation}, and {@code faulty}, how many processes are; both are null without a counterexample. */
    public static void addSituation(JsonObject object, Optional<Counterexample> counterexample) {
        Optional<Situation> situation = counterexample.map(Counterexample::situation);
        object.add("situation", situation.<JsonElement>map(each -> new JsonPrimitive(each.kind().keyword()))
                .orElse(JsonNull.INSTANCE));
        object.add("faulty", situation.<JsonElement>map(each -> new JsonPrimitive(each.faulty()))
                .orElse(JsonNull.INSTANCE));
    }

    /** Adds {@code states, seconds}. */
    public static void addCost(JsonObject object, Verdict verdict) {
        object.addProperty("states", verdict.statistics().states());
        object.addProperty("seconds", verdict.statistics().elapsed().toMillis() / 1000.0);
    }

    /** Adds {@code reason} to a verdict that is none. */
    public static void addReason(JsonObject object, Verdict verdict) {
        if (verdict instanceof Inconclusive inconclusive) {
            object.addProperty("reason", inconclusive.reason());
        }
    }

    /** An array of texts. */
    public static JsonArray strings(Collection<?> values) {
        JsonArray array = new JsonArray();
        values.forEach(value -> array.add(value.toString()));
        return array;
    }

    /** What happens when the algorithm is driven by the counterexample. */
    public static JsonArray events(Algorithm algorithm, Counterexample counterexample, SourceLines lines) {
        return new EventJson(counterexample.system(), lines).of(Replay.of(algorithm, counterexample).events());
    }
}
