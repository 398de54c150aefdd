// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.verdict.Statistics;
import rbcast.algorithm.verdict.Verdict;
import rbcast.dsl.AlgorithmWriter;
import rbcast.dsl.RBcastLanguage;
import rbcast.synthesis.judge.Candidate;
import rbcast.synthesis.judge.SystemVerdict;
import rbcast.synthesis.learning.Ending;
import rbcast.synthesis.learning.SimulationResult;
import rbcast.synthesis.learning.SimulationResult.Counts;
import rbcast.synthesis.learning.SimulationResult.Milestone;
import rbcast.synthesis.record.VerdictText;
import rbcast.tasks.report.VerdictJson;

/**
 * What a simulation came to, with its curves, as a text that goes from one machine to another.
 *
 * @param states different states after each episode
 * @param algorithms different algorithms after each episode
 */
record SimulationText(SimulationResult result, int[] states, int[] algorithms) {

    private static final Gson GSON = new Gson();

    String text() {
        JsonObject object = new JsonObject();
        object.addProperty("seed", result.seed());
        object.addProperty("ending", result.ending().name());
        object.addProperty("episodes", result.episodes());
        result.converged().ifPresent(candidate -> object.add("converged", json(candidate)));
        result.best().ifPresent(candidate -> object.add("best", json(candidate)));
        JsonArray verdicts = new JsonArray();
        result.verification().forEach(each -> verdicts.add(json(each.verdict())));
        object.add("verification", verdicts);
        result.first().ifPresent(milestone -> object.add("first", GSON.toJsonTree(milestone)));
        result.optimum().ifPresent(milestone -> object.add("optimum", GSON.toJsonTree(milestone)));
        result.exhausted().ifPresent(episode -> object.addProperty("exhausted", episode));
        object.add("counts", GSON.toJsonTree(result.counts()));
        object.add("answers", GSON.toJsonTree(new TreeMap<>(result.answers())));
        object.addProperty("counterexamples", result.counterexamples());
        object.add("problems", VerdictJson.strings(result.problems()));
        object.add("states", GSON.toJsonTree(states));
        object.add("algorithms", GSON.toJsonTree(algorithms));
        return VerdictJson.text(object);
    }

    private static JsonObject json(Candidate candidate) {
        JsonObject object = new JsonObject();
        object.addProperty("algorithm", AlgorithmWriter.write(candidate.algorithm()));
        object.addProperty("reward", candidate.reward());
        return object;
    }

    private static JsonObject json(Verdict verdict) {
        JsonObject object = new JsonObject();
        if (verdict instanceof Verdict.Inconclusive inconclusive) {
            object.addProperty("reason", inconclusive.reason());
        } else {
            object.addProperty("verdict", VerdictText.write(verdict));
        }
        return object;
    }

    /**
     * What {@link #text()} says.
     *
     * @param number of the simulation
     * @param specification of it, which says in which systems it was verified
     */
    static SimulationText read(String text, int number, SynthesisSpecification specification) {
        JsonObject object = JsonParser.parseString(text).getAsJsonObject();
        List<SystemVerdict> verification = new ArrayList<>();
        JsonArray verdicts = object.getAsJsonArray("verification");
        for (int system = 0; system < verdicts.size(); system++) {
            verification.add(new SystemVerdict(specification.goal().systems().get(system),
                    verdict(verdicts.get(system).getAsJsonObject())));
        }
        List<String> problems = new ArrayList<>();
        object.getAsJsonArray("problems").forEach(problem -> problems.add(problem.getAsString()));
        Map<String, Integer> answers = new TreeMap<>();
        object.getAsJsonObject("answers").entrySet().forEach(each ->
                answers.put(each.getKey(), each.getValue().getAsInt()));
        SimulationResult result = new SimulationResult(number, object.get("seed").getAsLong(),
                Ending.valueOf(object.get("ending").getAsString()), object.get("episodes").getAsInt(),
                candidate(object.get("converged")), verification, candidate(object.get("best")),
                milestone(object.get("first")), milestone(object.get("optimum")),
                object.has("exhausted") ? OptionalInt.of(object.get("exhausted").getAsInt()) : OptionalInt.empty(),
                GSON.fromJson(object.get("counts"), Counts.class), answers,
                object.get("counterexamples").getAsInt(), problems);
        return new SimulationText(result, GSON.fromJson(object.get("states"), int[].class),
                GSON.fromJson(object.get("algorithms"), int[].class));
    }

    private static Verdict verdict(JsonObject object) {
        return object.has("reason")
                ? new Verdict.Inconclusive(object.get("reason").getAsString(), Statistics.none("none"))
                : VerdictText.read(object.get("verdict").getAsString()).orElseThrow();
    }

    private static Optional<Candidate> candidate(JsonElement element) {
        return Optional.ofNullable(element).map(JsonElement::getAsJsonObject).map(object -> new Candidate(
                RBcastLanguage.standalone().parse(object.get("algorithm").getAsString(), "simulation").algorithms()
                        .get(0), object.get("reward").getAsInt()));
    }

    private static Optional<Milestone> milestone(JsonElement element) {
        return Optional.ofNullable(element).map(each -> GSON.fromJson(each, Milestone.class));
    }
}
