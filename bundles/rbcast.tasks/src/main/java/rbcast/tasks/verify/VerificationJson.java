// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.verify;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

import rbcast.algorithm.verdict.Proof;
import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Proved;
import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.tasks.report.JsonDocument;
import rbcast.tasks.report.VerdictJson;

/** Results of verifications as one JSON document; docs/command-line.md describes its members. */
public final class VerificationJson {

    private VerificationJson() {
    }

    /** Writes the document, in one line without an end, result by result: that of very many takes much memory. */
    public static void write(List<VerificationResult> results, Consumer<String> out) {
        String beginning = VerdictJson.text(JsonDocument.VERIFICATION.begin());
        String separator = beginning.substring(0, beginning.length() - 1) + ",\"results\":[";
        for (VerificationResult result : results) {
            out.accept(separator);
            out.accept(VerdictJson.text(of(result)));
            separator = ",";
        }
        out.accept(results.isEmpty() ? separator + "]}" : "]}");
    }

    private static JsonObject of(VerificationResult result) {
        Verdict verdict = result.verdict();
        JsonObject object = new JsonObject();
        object.addProperty("file", result.request().file());
        object.addProperty("algorithm", result.request().algorithm().name());
        if (result.request().scope() instanceof Scope.One one) {
            VerdictJson.addSystem(object, one.system());
        } else if (result.request().scope() instanceof Scope.All all) {
            object.addProperty("failure", all.mode().keyword());
            object.addProperty("forAll", all.resilience().condition());
            if (verdict instanceof Violated violated) {
                object.addProperty("n", violated.counterexample().system().n());
                object.addProperty("f", violated.counterexample().system().f());
            }
            if (all.resilience().contents() > 1) {
                object.addProperty("contents", all.resilience().contents());
            }
        }
        object.add("properties", VerdictJson.strings(new TreeSet<>(result.request().properties())));
        VerdictJson.addVerdict(object, verdict);
        object.addProperty("expected", result.isAsExpected());
        object.addProperty("engine", verdict.statistics().engine());
        VerdictJson.addCost(object, verdict);
        if (verdict instanceof Proved proved) {
            object.add("proof", proof(proved.proof()));
        }
        result.confirmation().ifPresent(given -> object.add("confirmation", confirmation(given.verdict())));
        object.add("counterexample", verdict instanceof Violated violated
                ? VerdictJson.events(result.request().algorithm(), violated.counterexample(),
                        result.request().source())
                : JsonNull.INSTANCE);
        JsonArray warnings = new JsonArray();
        result.warnings().forEach(warning -> warnings.add("line " + warning.line() + ": " + warning.message()));
        object.add("warnings", warnings);
        object.add("notes", VerdictJson.strings(result.notes()));
        VerdictJson.addReason(object, verdict);
        return object;
    }

    /** What Spin says of the run's system: {@code verdict, engine, states, seconds}, and {@code reason}. */
    private static JsonObject confirmation(Verdict verdict) {
        JsonObject object = new JsonObject();
        object.addProperty("verdict", verdict.toString());
        object.addProperty("engine", verdict.statistics().engine());
        VerdictJson.addCost(object, verdict);
        VerdictJson.addReason(object, verdict);
        return object;
    }

    private static JsonObject proof(Proof proof) {
        JsonArray parts = new JsonArray();
        for (Proof.Part part : proof.parts()) {
            JsonObject each = new JsonObject();
            each.addProperty("situation", part.situation().keyword());
            each.addProperty("property", part.property().keyword());
            each.addProperty("queries", part.queries());
            parts.add(each);
        }
        JsonObject object = new JsonObject();
        object.addProperty("solver", proof.solver());
        object.addProperty("queries", proof.queries());
        object.add("parts", parts);
        return object;
    }
}
