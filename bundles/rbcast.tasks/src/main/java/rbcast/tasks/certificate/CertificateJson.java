// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.certificate;

import java.util.Collection;
import java.util.List;

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
        JsonObject document = JsonDocument.CERTIFICATE.begin();
        document.addProperty("file", file);
        document.addProperty("name", check.certificate().inputs().name());
        document.addProperty("claim", CertificateFile.claim(check.certificate()));
        document.add("reward", check.certificate().optimum().<JsonElement>map(best -> new JsonPrimitive(best.reward()))
                .orElse(JsonNull.INSTANCE));
        document.addProperty("outcome", check.keyword());
        document.add("faults", strings(result.faults()));
        document.add("open", strings(result.open()));
        JsonArray verification = new JsonArray();
        result.verdicts().forEach((system, verdict) -> verification.add(verification(system, verdict)));
        document.add("verification", verification);
        document.add("algorithms", result.sweep().<JsonElement>map(sweep -> new JsonPrimitive(sweep.algorithms()))
                .orElse(JsonNull.INSTANCE));
        document.add("counterexamples", result.sweep().<JsonElement>map(sweep -> counterexamples(
                check.certificate().counterexamples(), sweep)).orElse(new JsonArray()));
        document.add("notRefuted", strings(result.sweep().stream().flatMap(sweep -> sweep.examples().stream())
                .map(AlgorithmWriter::write).toList()));
        return VerdictJson.text(document);
    }

    /**
     * The check of a certificate of what nothing beats, likewise.
     *
     * @param file the certificate's
     */
    public static String of(FrontCheck check, String file) {
        FrontCheckResult result = check.result();
        JsonObject document = JsonDocument.CERTIFICATE.begin();
        document.addProperty("file", file);
        document.addProperty("name", check.certificate().inputs().name());
        document.addProperty("claim", FrontFile.claim(check.certificate()));
        document.add("reward", JsonNull.INSTANCE);
        document.addProperty("outcome", check.keyword());
        document.add("faults", strings(result.faults()));
        document.add("open", strings(result.open()));
        JsonArray verification = new JsonArray();
        result.verdicts().forEach(each -> {
            JsonObject object = verification(each.system(), each.verdict());
            object.addProperty("algorithm", check.certificate().points().get(each.point()).name());
            verification.add(object);
        });
        document.add("verification", verification);
        document.add("algorithms", result.sweep().<JsonElement>map(sweep -> new JsonPrimitive(sweep.algorithms()))
                .orElse(JsonNull.INSTANCE));
        document.add("counterexamples", result.sweep().<JsonElement>map(sweep -> counterexamples(
                check.certificate().counterexamples(), sweep)).orElse(new JsonArray()));
        document.add("notRefuted", strings(result.sweep().stream().flatMap(sweep -> sweep.examples().stream())
                .map(AlgorithmWriter::write).toList()));
        return VerdictJson.text(document);
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
