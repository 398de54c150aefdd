// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.campaign;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.Expectation;
import rbcast.algorithm.specification.Verification;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Verdict;
import rbcast.dsl.AlgorithmWriter;
import rbcast.dsl.RBcastLanguage;
import rbcast.tasks.report.VerdictJson;
import rbcast.tasks.runner.CannotWorkException;
import rbcast.tasks.runner.Task;
import rbcast.tasks.runner.Worker;
import rbcast.tasks.verify.SearchSettings;

/** Verifies one algorithm in one system. */
public final class VerificationWorker implements Worker {

    private static final String SETTINGS = "settings";
    private static final String VERIFICATION = "verification";

    /** The verification of an algorithm. A verdict stands whatever the bounds within which it was reached. */
    static Task task(Algorithm algorithm, SystemModel system, Set<Property> properties, SearchSettings settings) {
        Verification verification = new Verification(algorithm, properties, List.of(Expectation.correct(system)));
        String text = AlgorithmWriter.write(algorithm) + "\n" + AlgorithmWriter.write(verification);
        JsonObject input = new JsonObject();
        input.addProperty(SETTINGS, settings.words());
        input.addProperty(VERIFICATION, text);
        return Task.asking(VerificationWorker.class, VerdictJson.text(input), settings.engineName() + "\n" + text);
    }

    @Override
    public Optional<Output> work(String input, String shared, Cancellation cancellation) throws CannotWorkException {
        JsonObject object = JsonParser.parseString(input).getAsJsonObject();
        OracleHere oracle = OracleHere.asked(object.get(SETTINGS).getAsString());
        Verification verification = RBcastLanguage.standalone()
                .parse(object.get(VERIFICATION).getAsString(), "task").verifications().get(0).verification();
        SystemModel system = verification.expectations().get(0).system();
        Verdict verdict = oracle.verify(verification.algorithm(), system, verification.properties(system),
                cancellation);
        if (cancellation.isCancelled() && verdict instanceof Verdict.Inconclusive) {
            return Optional.empty();
        }
        JsonObject measured = new JsonObject();
        measured.addProperty("seconds", verdict.statistics().elapsed().toNanos() * 1e-9);
        return Optional.of(new Output(VerdictJson.text(result(verdict, oracle)), VerdictJson.text(measured),
                !(verdict instanceof Verdict.Inconclusive)));
    }

    private static JsonObject result(Verdict verdict, OracleHere oracle) {
        JsonObject result = new JsonObject();
        result.addProperty("verdict", verdict.toString());
        if (verdict instanceof Verdict.Violated violated) {
            result.addProperty("property", violated.property().keyword());
            result.addProperty("steps", violated.counterexample().schedule().size());
        }
        boolean byClock = verdict instanceof Verdict.Inconclusive inconclusive && inconclusive.interrupted();
        if (verdict instanceof Verdict.Inconclusive inconclusive) {
            result.addProperty("reason", inconclusive.reason());
        }
        if (!byClock) {
            result.addProperty("states", verdict.statistics().states());
        }
        result.addProperty("spinRuns", oracle.asksSpin() ? 1 : 0);
        result.addProperty("engine", verdict.statistics().engine());
        result.addProperty("dependsOnClock", byClock);
        result.addProperty("provenance", oracle.provenance(List.of(verdict)));
        return result;
    }
}
