// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.synthesize;

import java.nio.file.Path;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.efficiency.Efficiency;
import rbcast.dsl.AlgorithmWriter;
import rbcast.synthesis.search.Front;
import rbcast.tasks.report.JsonDocument;
import rbcast.tasks.report.VerdictJson;

/** The algorithms that no other beats as one JSON document; docs/command-line.md describes its members. */
public final class ParetoJson {

    private ParetoJson() {
    }

    /**
     * The document, in one line.
     *
     * @param file where the algorithms were written to, if they were
     * @param certificate where the certificate was written to, likewise
     */
    public static String of(ParetoOutcome outcome, Optional<Path> file, Optional<Path> certificate) {
        Front front = outcome.front();
        JsonObject document = JsonDocument.FRONT.begin();
        document.addProperty("name", outcome.specification().name());
        document.add("systems", VerdictJson.strings(outcome.specification().goal().systems()));
        document.add("properties", VerdictJson.strings(outcome.specification().goal().properties()));
        document.addProperty("certified", front.isCertified());
        document.addProperty("sentence", outcome.sentence());
        document.add("file", path(file));
        document.add("certificate", path(certificate));
        JsonArray points = new JsonArray();
        for (int i = 0; i < front.points().size(); i++) {
            points.add(point(outcome.algorithm(i), front.points().get(i)));
        }
        document.add("algorithms", points);
        document.addProperty("examined", front.census().examined());
        document.addProperty("undecided", front.undecided());
        document.addProperty("drafts", front.census().drafts());
        document.addProperty("seconds", front.census().elapsed().toMillis() / 1000.0);
        return VerdictJson.text(document);
    }

    private static JsonElement path(Optional<Path> file) {
        return file.<JsonElement>map(path -> new JsonPrimitive(path.toString())).orElse(JsonNull.INSTANCE);
    }

    private static JsonObject point(Algorithm algorithm, Front.Point point) {
        Efficiency efficiency = Efficiency.of(algorithm);
        JsonObject object = new JsonObject();
        object.addProperty("algorithm", AlgorithmWriter.write(algorithm));
        object.addProperty("reward", point.figures().reward());
        object.addProperty("messages", efficiency.messages().toString());
        object.addProperty("steps", efficiency.communicationSteps());
        object.add("waits", VerdictJson.strings(efficiency.messagesToWaitFor()));
        return object;
    }
}
