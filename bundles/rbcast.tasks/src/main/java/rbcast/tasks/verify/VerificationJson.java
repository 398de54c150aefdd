package rbcast.tasks.verify;

import java.util.List;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.Replay;
import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Inconclusive;
import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.tasks.trace.EventJson;

/** Results of verifications as one JSON document; docs/language.md describes its members. */
public final class VerificationJson {

    private static final Gson GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private VerificationJson() {
    }

    /** The document, in one line. */
    public static String of(List<VerificationResult> results) {
        JsonArray array = new JsonArray();
        results.forEach(result -> array.add(of(result)));
        JsonObject document = new JsonObject();
        document.add("results", array);
        return GSON.toJson(document);
    }

    private static JsonObject of(VerificationResult result) {
        Verdict verdict = result.verdict();
        JsonObject object = new JsonObject();
        object.addProperty("file", result.request().file());
        object.addProperty("algorithm", result.request().algorithm().name());
        object.addProperty("failure", result.request().scope().mode().keyword());
        if (result.request().scope() instanceof Scope.One one) {
            object.addProperty("n", one.system().n());
            object.addProperty("f", one.system().f());
        } else if (result.request().scope() instanceof Scope.All all) {
            object.addProperty("forAll", all.resilience().condition());
        }
        object.addProperty("verdict", verdict.toString());
        Counterexample shown = verdict instanceof Violated violated ? violated.counterexample() : null;
        object.add("violated", shown == null ? JsonNull.INSTANCE : string(shown.property()));
        object.add("situation", shown == null ? JsonNull.INSTANCE : string(shown.situation()));
        object.addProperty("expected", result.isAsExpected());
        object.addProperty("states", verdict.statistics().states());
        object.addProperty("seconds", verdict.statistics().elapsed().toMillis() / 1000.0);
        object.add("counterexample", shown == null ? JsonNull.INSTANCE : events(result, shown));
        JsonArray warnings = new JsonArray();
        result.warnings().forEach(warning -> warnings.add("line " + warning.line() + ": " + warning.message()));
        object.add("warnings", warnings);
        if (verdict instanceof Inconclusive inconclusive) {
            object.addProperty("reason", inconclusive.reason());
        }
        return object;
    }

    private static JsonElement string(Object value) {
        return new JsonPrimitive(value.toString());
    }

    private static JsonArray events(VerificationResult result, Counterexample counterexample) {
        Replay replay = Replay.of(result.request().algorithm(), counterexample);
        return new EventJson(result.request().source()).of(replay.events());
    }
}
