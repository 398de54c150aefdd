// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.campaign;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.dsl.AlgorithmWriter;
import rbcast.dsl.RBcastLanguage;
import rbcast.synthesis.SynthesisResult;
import rbcast.synthesis.judge.SystemVerdict;
import rbcast.synthesis.learning.SimulationResult;
import rbcast.synthesis.learning.SimulationResult.Milestone;
import rbcast.synthesis.search.SearchResult;
import rbcast.tasks.Progress;
import rbcast.tasks.report.VerdictJson;
import rbcast.tasks.runner.CannotWorkException;
import rbcast.tasks.runner.Task;
import rbcast.tasks.runner.Worker;
import rbcast.tasks.synthesize.SynthesisOutcome;
import rbcast.tasks.synthesize.SynthesisRun;
import rbcast.tasks.verify.SearchSettings;

/** Runs one simulation, or one search for the best algorithm. */
public final class SynthesisWorker implements Worker {

    private static final String SETTINGS = "settings";
    private static final String SYNTHESIS = "synthesis";
    private static final String OPEN = "open";

    /** The simulation of a specification, which has one. */
    static Task task(SynthesisSpecification specification, SearchSettings settings) {
        JsonObject input = new JsonObject();
        input.addProperty(SETTINGS, settings.words());
        input.addProperty(SYNTHESIS, AlgorithmWriter.write(specification));
        return new Task(SynthesisWorker.class, VerdictJson.text(input));
    }

    @Override
    public Optional<Output> work(String input, String shared, Cancellation cancellation) throws CannotWorkException {
        JsonObject object = JsonParser.parseString(input).getAsJsonObject();
        OracleHere here = OracleHere.asked(object.get(SETTINGS).getAsString());
        SynthesisSpecification specification = RBcastLanguage.standalone()
                .parse(object.get(SYNTHESIS).getAsString(), "task").syntheses().get(0);
        OracleHere.Counting oracle = new OracleHere.Counting(here);
        SynthesisOutcome outcome = new SynthesisRun(specification, oracle, here.version())
                .run(Progress.silent(cancellation));
        if (outcome.isCancelled()) {
            return Optional.empty();
        }
        JsonObject result = result(outcome);
        result.addProperty("spinRuns", here.asksSpin() ? oracle.questions() : 0);
        result.addProperty("provenance", here.provenance(outcome.result().verification().stream()
                .map(SystemVerdict::verdict).toList()));
        JsonObject measured = new JsonObject();
        measured.addProperty("seconds", outcome.result().elapsed().toNanos() * 1e-9);
        return Optional.of(new Output(VerdictJson.text(result), VerdictJson.text(measured),
                isDecided(outcome)));
    }

    /** Whether nothing is left open: the last word on what it has learned, or whether there is anything better. */
    private static boolean isDecided(SynthesisOutcome outcome) {
        boolean verified = outcome.result().best().isEmpty() || outcome.fileText().isPresent();
        return verified && outcome.result().search().filter(search -> claim(search).equals(OPEN)).isEmpty();
    }

    private static String claim(SearchResult search) {
        return search instanceof SearchResult.Optimal || search instanceof SearchResult.NothingBetter
                ? "optimal" : search instanceof SearchResult.Unrealisable ? "nothing correct" : OPEN;
    }

    private static JsonObject result(SynthesisOutcome outcome) {
        SynthesisResult synthesis = outcome.result();
        JsonObject result = new JsonObject();
        result.addProperty("seed", synthesis.specification().seed());
        result.addProperty("outcome", outcome.keyword());
        synthesis.best().ifPresent(best -> result.addProperty("reward", best.reward()));
        outcome.fileText().ifPresent(text -> result.addProperty("file", text));
        synthesis.best().ifPresent(best -> result.addProperty("actions", AlgorithmWriter.write(
                best.algorithm().withName("Learned").withDocumentation(""))));
        synthesis.simulations().stream().findFirst().ifPresent(simulation -> add(result, simulation));
        synthesis.search().ifPresent(search -> add(result, search));
        result.addProperty("engine", synthesis.verification().stream()
                .map(verdict -> verdict.verdict().statistics().engine()).distinct()
                .collect(Collectors.joining(", ")));
        result.addProperty("dependsOnClock", synthesis.dependsOnClock());
        return result;
    }

    private static void add(JsonObject result, SimulationResult simulation) {
        result.addProperty("episodes", simulation.episodes());
        simulation.first().map(Milestone::episode).ifPresent(episode -> result.addProperty("firstCorrect", episode));
        simulation.optimum().map(Milestone::episode).ifPresent(episode -> result.addProperty("bestAt", episode));
        result.addProperty("converged", simulation.convergedToBest());
        result.addProperty("states", simulation.counts().states());
        result.addProperty("algorithms", simulation.counts().algorithms());
        result.addProperty("correct", simulation.counts().correct());
        result.addProperty("incorrect", simulation.counts().incorrect());
        result.addProperty("undecided", simulation.counts().undecided());
        result.addProperty("ending", simulation.ending().toString());
    }

    private static void add(JsonObject result, SearchResult search) {
        result.addProperty("search", claim(search));
        if (!result.has("states")) {
            result.addProperty("states", search.census().drafts());
            result.addProperty("algorithms", search.census().examined());
        }
        result.addProperty("judged", search.census().answers().entrySet().stream()
                .map((Map.Entry<String, Integer> answer) -> answer.getKey() + " " + answer.getValue())
                .collect(Collectors.joining(", ")));
    }
}
