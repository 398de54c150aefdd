// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.synthesize;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.efficiency.Efficiency;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.Replay;
import rbcast.algorithm.verdict.VerdictNotes;
import rbcast.dsl.AlgorithmWriter;
import rbcast.synthesis.SynthesisResult;
import rbcast.synthesis.judge.Candidate;
import rbcast.synthesis.judge.Judge.Refutation;
import rbcast.synthesis.judge.SystemVerdict;
import rbcast.synthesis.learning.SimulationResult;
import rbcast.synthesis.learning.SimulationResult.Milestone;
import rbcast.synthesis.search.SearchResult;
import rbcast.tasks.report.JsonDocument;
import rbcast.tasks.report.VerdictJson;
import rbcast.tasks.trace.SourceLines;

/** The result of a synthesis as one JSON document; docs/command-line.md describes its members. */
public final class SynthesisJson {

    private final SynthesisOutcome outcome;
    private final SynthesisResult result;
    private final SynthesisSpecification specification;

    private SynthesisJson(SynthesisOutcome outcome) {
        this.outcome = outcome;
        this.result = outcome.result();
        this.specification = result.specification();
    }

    /**
     * The document, in one line.
     *
     * @param file where the learned algorithm was written to, if it was
     * @param certificate where the certificate was written to, likewise
     */
    public static String of(SynthesisOutcome outcome, Optional<Path> file, Optional<Path> certificate) {
        return VerdictJson.text(new SynthesisJson(outcome).document(file, certificate));
    }

    private JsonObject document(Optional<Path> file, Optional<Path> certificate) {
        JsonObject document = JsonDocument.SYNTHESIS.begin();
        document.addProperty("name", specification.name());
        document.add("systems", VerdictJson.strings(specification.goal().systems()));
        document.add("properties", VerdictJson.strings(specification.goal().properties()));
        document.addProperty("seed", specification.seed());
        document.addProperty("episodes", specification.budget().episodes());
        document.addProperty("strategy", specification.strategy().keyword());
        document.addProperty("learner", specification.learning().asPublished() ? "as published" : "default");
        document.addProperty("outcome", outcome.keyword());
        document.add("algorithm", string(result.best().map(best -> text(best.algorithm()))));
        document.add("file", string(file.map(Path::toString)));
        document.add("reward", reward(result.best()));
        document.add("efficiency", result.best().map(best -> efficiency(best.algorithm())).orElse(JsonNull.INSTANCE));
        JsonArray verification = new JsonArray();
        result.verification().forEach(verdict -> verification.add(verdict(verdict)));
        document.add("verification", verification);
        if (!outcome.proofs().isEmpty()) {
            JsonArray proofs = new JsonArray();
            outcome.proofs().forEach(proof -> proofs.add(proof(proof)));
            document.add("proofs", proofs);
        }
        JsonArray simulations = new JsonArray();
        result.simulations().forEach(simulation -> simulations.add(simulation(simulation)));
        document.add("simulations", simulations);
        document.addProperty("simulationsRun", result.totals().run());
        document.add("certificate", result.search().map(search -> certificate(search, certificate))
                .orElse(JsonNull.INSTANCE));
        document.addProperty("ending", result.ending().toString());
        document.addProperty("dependsOnClock", result.dependsOnClock());
        document.addProperty("seconds", result.elapsed().toMillis() / 1000.0);
        document.addProperty("candidatesPerSecond", Math.round(result.candidatesPerSecond()));
        return document;
    }

    private String text(Algorithm algorithm) {
        return AlgorithmWriter.write(algorithm.withName(specification.name()));
    }

    private static JsonElement efficiency(Algorithm algorithm) {
        Efficiency efficiency = Efficiency.of(algorithm);
        JsonObject object = new JsonObject();
        object.addProperty("messages", efficiency.messages().toString());
        object.addProperty("steps", efficiency.communicationSteps());
        object.add("waits", VerdictJson.strings(efficiency.messagesToWaitFor()));
        return object;
    }

    private JsonObject verdict(SystemVerdict system) {
        JsonObject object = new JsonObject();
        VerdictJson.addSystem(object, system.system());
        VerdictJson.addVerdict(object, system.verdict());
        VerdictJson.addCost(object, system.verdict());
        VerdictJson.addReason(object, system.verdict());
        object.add("notes", VerdictJson.strings(notes(system)));
        return object;
    }

    private static JsonObject proof(GeneralVerdict proof) {
        JsonObject object = new JsonObject();
        object.addProperty("failure", proof.systems().mode().keyword());
        object.addProperty("forAll", proof.systems().condition());
        VerdictJson.addVerdict(object, proof.verdict());
        VerdictJson.addCost(object, proof.verdict());
        VerdictJson.addReason(object, proof.verdict());
        return object;
    }

    private List<String> notes(SystemVerdict system) {
        return system.verdict().holds() ? result.best().map(best -> VerdictNotes.of(best.algorithm(),
                system.system(), specification.goal().properties())).orElse(List.of()) : List.of();
    }

    private static JsonObject simulation(SimulationResult simulation) {
        JsonObject object = new JsonObject();
        object.addProperty("number", simulation.number());
        object.addProperty("seed", simulation.seed());
        object.addProperty("episodes", simulation.episodes());
        object.add("firstCorrect", episode(simulation.first()));
        object.add("bestAt", episode(simulation.optimum()));
        object.addProperty("states", simulation.counts().states());
        object.addProperty("algorithms", simulation.counts().algorithms());
        object.addProperty("correct", simulation.counts().correct());
        object.addProperty("incorrect", simulation.counts().incorrect());
        object.addProperty("undecided", simulation.counts().undecided());
        JsonObject converged = new JsonObject();
        converged.add("reward", reward(simulation.converged()));
        converged.addProperty("correct", simulation.convergedToCorrect());
        object.add("converged", simulation.converged().isPresent() ? converged : JsonNull.INSTANCE);
        object.add("best", reward(simulation.best()));
        object.add("answers", counts(simulation.answers()));
        object.addProperty("counterexamples", simulation.counterexamples());
        object.add("problems", VerdictJson.strings(simulation.problems()));
        object.addProperty("ending", simulation.ending().toString());
        return object;
    }

    private JsonElement certificate(SearchResult search, Optional<Path> file) {
        JsonObject object = new JsonObject();
        object.addProperty("certified", !(search instanceof SearchResult.Interrupted));
        object.addProperty("sentence", SearchText.sentence(search));
        object.add("file", string(file.map(Path::toString)));
        object.addProperty("examined", search.census().examined());
        object.add("answers", counts(search.census().answers()));
        object.addProperty("drafts", search.census().drafts());
        object.addProperty("draftsPerSecond", Math.round(search.census().draftsPerSecond()));
        object.addProperty("pruned", search.census().pruned());
        object.addProperty("counterexamples", search.census().refutations().size());
        JsonArray refutations = new JsonArray();
        if (search instanceof SearchResult.Unrealisable) {
            search.census().refutations().forEach(refutation -> refutations.add(refutation(refutation)));
        }
        object.add("refutations", refutations);
        return object;
    }

    /** A counterexample, as it goes on the first and so cheapest algorithm that it rules out. */
    private JsonObject refutation(Refutation refutation) {
        Counterexample counterexample = refutation.counterexample();
        Set<Property> violated = Replay.of(refutation.first(), counterexample).violated();
        JsonObject object = new JsonObject();
        VerdictJson.addSystem(object, counterexample.system());
        VerdictJson.addSituation(object, Optional.of(counterexample));
        object.add("violated", VerdictJson.strings(
                violated.stream().filter(specification.goal().properties()::contains).sorted().toList()));
        object.addProperty("refuted", refutation.refuted());
        object.addProperty("algorithm", text(refutation.first()));
        object.add("events", VerdictJson.events(refutation.first(), counterexample, SourceLines.UNKNOWN));
        return object;
    }

    private static JsonElement string(Optional<String> value) {
        return value.<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE);
    }

    private static JsonElement reward(Optional<Candidate> candidate) {
        return candidate.<JsonElement>map(each -> new JsonPrimitive(each.reward())).orElse(JsonNull.INSTANCE);
    }

    private static JsonElement episode(Optional<Milestone> milestone) {
        return milestone.<JsonElement>map(each -> new JsonPrimitive(each.episode())).orElse(JsonNull.INSTANCE);
    }

    private static JsonObject counts(Map<String, Integer> counts) {
        JsonObject object = new JsonObject();
        new TreeMap<>(counts).forEach(object::addProperty);
        return object;
    }
}
