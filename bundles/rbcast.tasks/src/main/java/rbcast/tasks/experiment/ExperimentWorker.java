// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.experiment;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.ReplayingOracle;
import rbcast.dsl.AlgorithmWriter;
import rbcast.dsl.RBcastLanguage;
import rbcast.synthesis.SynthesisResult;
import rbcast.synthesis.Synthesiser;
import rbcast.synthesis.judge.SharedOracle;
import rbcast.synthesis.learning.Ending;
import rbcast.tasks.campaign.OracleHere;
import rbcast.tasks.report.VerdictJson;
import rbcast.tasks.runner.CannotWorkException;
import rbcast.tasks.runner.Task;
import rbcast.tasks.runner.Worker;
import rbcast.tasks.verify.SearchSettings;

/** Runs one simulation of the paper's evaluation. */
public final class ExperimentWorker implements Worker {

    private static final String SYNTHESIS = "synthesis";
    private static final String REMEMBERING = "remembering";
    /** What remembers verdicts does so for all simulations of a process. */
    private static final Map<OracleHere, Oracle> REMEMBERED = new ConcurrentHashMap<>();

    /**
     * A simulation as a task.
     *
     * @param remembering whether verdicts of other simulations may be used: where nobody asks what they cost
     */
    static Task task(SynthesisSpecification simulation, boolean remembering) {
        JsonObject input = new JsonObject();
        input.addProperty(SYNTHESIS, AlgorithmWriter.write(simulation));
        input.addProperty(REMEMBERING, remembering);
        return new Task(ExperimentWorker.class, VerdictJson.text(input));
    }

    static Oracle remembering(Oracle oracle) {
        return new EssentialOracle(new SharedOracle(new ReplayingOracle(oracle)));
    }

    @Override
    public Optional<Output> work(String input, String shared, Cancellation cancellation) throws CannotWorkException {
        JsonObject object = JsonParser.parseString(input).getAsJsonObject();
        SynthesisSpecification simulation = RBcastLanguage.standalone()
                .parse(object.get(SYNTHESIS).getAsString(), "simulation").syntheses().get(0);
        OracleHere here = OracleHere.asked(SearchSettings.USUAL.words());
        Oracle oracle = object.get(REMEMBERING).getAsBoolean()
                ? REMEMBERED.computeIfAbsent(here, ExperimentWorker::remembering) : here;
        CurveRecorder recorder = new CurveRecorder(1, simulation.budget().episodes());
        SynthesisResult result = new Synthesiser(simulation, oracle, 1).run(recorder, cancellation);
        if (result.ending() == Ending.CANCELLED) {
            return Optional.empty();
        }
        JsonObject measured = new JsonObject();
        measured.addProperty("nanoseconds", result.elapsed().toNanos());
        return Optional.of(new Output(new SimulationText(result.simulations().get(0), recorder.statesOf(1),
                recorder.algorithmsOf(1)).text(), VerdictJson.text(measured)));
    }
}
