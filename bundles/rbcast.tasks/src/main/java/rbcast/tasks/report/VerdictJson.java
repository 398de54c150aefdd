package rbcast.tasks.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import rbcast.algorithm.Algorithm;
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

    /** The document, in one line. */
    public static String text(JsonObject document) {
        return GSON.toJson(document);
    }

    /** Adds {@code failure, n, f}. */
    public static void addSystem(JsonObject object, SystemModel system) {
        object.addProperty("failure", system.mode().keyword());
        object.addProperty("n", system.n());
        object.addProperty("f", system.f());
    }

    /** Adds {@code verdict, violated, situation}; the last two are null unless something is violated. */
    public static void addVerdict(JsonObject object, Verdict verdict) {
        object.addProperty("verdict", verdict.toString());
        Counterexample shown = verdict instanceof Violated violated ? violated.counterexample() : null;
        object.add("violated", shown == null ? JsonNull.INSTANCE : new JsonPrimitive(shown.property().toString()));
        object.add("situation", shown == null ? JsonNull.INSTANCE : new JsonPrimitive(shown.situation().toString()));
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

    /** What happens when the algorithm is driven by the counterexample. */
    public static JsonArray events(Algorithm algorithm, Counterexample counterexample, SourceLines lines) {
        return new EventJson(lines).of(Replay.of(algorithm, counterexample).events());
    }
}
