// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.share;

import java.util.List;
import java.util.Optional;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.Oracle;
import rbcast.dsl.AlgorithmWriter;
import rbcast.dsl.RBcastLanguage;
import rbcast.synthesis.judge.Judge;
import rbcast.synthesis.learning.Ending;
import rbcast.synthesis.record.CounterexampleText;
import rbcast.synthesis.search.ExhaustiveSearch;
import rbcast.synthesis.search.Share;
import rbcast.synthesis.search.ShareResult;
import rbcast.synthesis.space.ActionSpace;
import rbcast.tasks.campaign.OracleHere;
import rbcast.tasks.report.VerdictJson;
import rbcast.tasks.runner.CannotWorkException;
import rbcast.tasks.runner.Task;
import rbcast.tasks.runner.Worker;
import rbcast.tasks.verify.SearchSettings;

/** Searches one share of a level. What all shares know are the counterexamples. */
public final class ShareWorker implements Worker {

    /** The share of a search as a task. */
    static Task task(SynthesisSpecification specification, Share share, int level) {
        JsonObject input = new JsonObject();
        input.addProperty("synthesis", AlgorithmWriter.write(specification));
        input.addProperty("share", share.words());
        input.addProperty("level", level);
        return new Task(ShareWorker.class, VerdictJson.text(input));
    }

    /** What is known, as a text that is sent to each machine once. */
    static String shared(List<Counterexample> known) {
        return String.join("\n", known.stream().map(CounterexampleText::write).toList());
    }

    @Override
    public Optional<Output> work(String input, String shared, Cancellation cancellation) throws CannotWorkException {
        return work(input, shared, cancellation, OracleHere.asked(SearchSettings.USUAL.words()));
    }

    /** The same by another oracle. */
    static Optional<Output> work(String input, String shared, Cancellation cancellation, Oracle oracle) {
        long start = System.nanoTime();
        JsonObject object = JsonParser.parseString(input).getAsJsonObject();
        SynthesisSpecification specification = RBcastLanguage.standalone()
                .parse(object.get("synthesis").getAsString(), "share").syntheses().get(0);
        List<Counterexample> known = shared.lines().map(CounterexampleText::read).toList();
        Judge judge = new Judge(oracle, specification.goal().systems(), specification.goal().properties(),
                ActionSpace.of(specification).types(), true).knowing(known);
        ShareResult result = new ExhaustiveSearch(specification, judge, event -> { },
                () -> cancellation.isCancelled() ? Optional.of(Ending.CANCELLED) : Optional.empty())
                .search(Share.ofWords(object.get("share").getAsString()), object.get("level").getAsInt());
        if (result.interrupted().isPresent()) {
            return Optional.empty();
        }
        JsonObject measured = new JsonObject();
        measured.addProperty("seconds", (System.nanoTime() - start) * 1e-9);
        return Optional.of(new Output(ShareJson.write(result), VerdictJson.text(measured)));
    }
}
