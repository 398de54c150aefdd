// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.certificate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Verdict;
import rbcast.dsl.AlgorithmWriter;
import rbcast.synthesis.certificate.CheckResult;
import rbcast.synthesis.certificate.Scenario;
import rbcast.synthesis.certificate.Sweep;
import rbcast.synthesis.certificate.front.FrontCheckResult;
import rbcast.tasks.report.JsonDocument;
import rbcast.tasks.report.VerdictJson;

/** The check of a certificate as one JSON document; docs/certificates.md describes its members. */
public final class CertificateJson {

    private CertificateJson() {
    }

    /**
     * The document, in one line.
     *
     * @param file the certificate's
     */
    public static String of(CertificateCheck check, String file) {
        CheckResult result = check.result();
        JsonArray verification = new JsonArray();
        result.verdicts().forEach((system, verdict) -> verification.add(verification(system, verdict)));
        JsonElement reward = check.certificate().optimum().<JsonElement>map(best -> new JsonPrimitive(best.reward()))
                .orElse(JsonNull.INSTANCE);
        JsonObject document = begin(file, check.certificate().inputs().name(),
                CertificateFile.claim(check.certificate()), reward, check.keyword());
        addShown(document, result.faults(), result.open(), verification);
        addSweep(document, result.sweep(), check.certificate().counterexamples());
        return VerdictJson.text(document);
    }

    /**
     * The check of a certificate of what nothing beats, likewise.
     *
     * @param file the certificate's
     */
    public static String of(FrontCheck check, String file) {
        FrontCheckResult result = check.result();
        JsonArray verification = new JsonArray();
        result.verdicts().forEach(each -> {
            JsonObject object = verification(each.system(), each.verdict());
            object.addProperty("algorithm", check.certificate().points().get(each.point()).name());
            verification.add(object);
        });
        JsonObject document = begin(file, check.certificate().inputs().name(), FrontFile.claim(check.certificate()),
                JsonNull.INSTANCE, check.keyword());
        addShown(document, result.faults(), result.open(), verification);
        addSweep(document, result.sweep(), check.certificate().counterexamples());
        return VerdictJson.text(document);
    }

    private static JsonObject begin(String file, String name, String claim, JsonElement reward, String outcome) {
        JsonObject document = JsonDocument.CERTIFICATE.begin();
        document.addProperty("file", file);
        document.addProperty("name", name);
        document.addProperty("claim", claim);
        document.add("reward", reward);
        document.addProperty("outcome", outcome);
        return document;
    }

    private static void addShown(JsonObject document, List<String> faults, List<String> open, JsonArray verification) {
        document.add("faults", strings(faults));
        document.add("open", strings(open));
        document.add("verification", verification);
    }

    private static void addSweep(JsonObject document, Optional<Sweep> sweep, List<Scenario> counterexamples) {
        document.add("algorithms", sweep.<JsonElement>map(each -> new JsonPrimitive(each.algorithms()))
                .orElse(JsonNull.INSTANCE));
        document.add("counterexamples", sweep.map(each -> counterexamples(counterexamples, each))
                .orElseGet(JsonArray::new));
        document.add("notRefuted", strings(sweep.stream().flatMap(each -> each.examples().stream())
                .map(AlgorithmWriter::write).toList()));
    }

    private static JsonObject verification(SystemModel system, Verdict verdict) {
        JsonObject object = new JsonObject();
        VerdictJson.addSystem(object, system);
        VerdictJson.addVerdict(object, verdict);
        VerdictJson.addCost(object, verdict);
        VerdictJson.addReason(object, verdict);
        return object;
    }

    private static JsonArray counterexamples(List<Scenario> counterexamples, Sweep sweep) {
        JsonArray array = new JsonArray();
        for (int i = 0; i < sweep.refuted().size(); i++) {
            Scenario scenario = counterexamples.get(i);
            JsonObject object = new JsonObject();
            VerdictJson.addSystem(object, scenario.system());
            object.addProperty("situation", scenario.situation().kind().toString());
            object.addProperty("faulty", scenario.situation().faulty());
            object.addProperty("refuted", sweep.refuted().get(i));
            array.add(object);
        }
        return array;
    }

    private static JsonArray strings(Collection<String> values) {
        JsonArray array = new JsonArray();
        values.forEach(array::add);
        return array;
    }
}
