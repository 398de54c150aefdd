// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import rbcast.algorithm.Algorithm;
import rbcast.dsl.AlgorithmWriter;
import rbcast.dsl.RBcastLanguage;
import rbcast.synthesis.judge.Candidate;
import rbcast.synthesis.judge.Judge.Refutation;
import rbcast.synthesis.learning.Ending;
import rbcast.synthesis.record.CounterexampleText;
import rbcast.synthesis.search.ShareResult;
import rbcast.tasks.report.VerdictJson;

/** What a share came to as JSON, and back. */
final class ShareJson {

    private ShareJson() {
    }

    static String write(ShareResult result) {
        JsonObject object = new JsonObject();
        object.addProperty("nextLevel", result.nextLevel());
        result.found().ifPresent(found -> {
            object.addProperty("reward", found.reward());
            object.addProperty("algorithm", AlgorithmWriter.write(found.algorithm()));
        });
        result.interrupted().ifPresent(ending -> object.addProperty("interrupted", ending.name()));
        object.addProperty("examined", result.examined());
        object.addProperty("undecided", result.undecided());
        object.addProperty("drafts", result.drafts());
        object.addProperty("pruned", result.pruned());
        JsonObject answers = new JsonObject();
        new TreeMap<>(result.answers()).forEach(answers::addProperty);
        object.add("answers", answers);
        JsonArray refutations = new JsonArray();
        for (Refutation refutation : result.refutations()) {
            JsonObject each = new JsonObject();
            each.addProperty("counterexample", CounterexampleText.write(refutation.counterexample()));
            each.addProperty("first", AlgorithmWriter.write(refutation.first()));
            each.addProperty("refuted", refutation.refuted());
            refutations.add(each);
        }
        object.add("refutations", refutations);
        return VerdictJson.text(object);
    }

    static ShareResult read(String text) {
        JsonObject object = JsonParser.parseString(text).getAsJsonObject();
        Optional<Candidate> found = object.has("algorithm")
                ? Optional.of(new Candidate(algorithm(object.get("algorithm")), object.get("reward").getAsInt()))
                : Optional.empty();
        Optional<Ending> interrupted = Optional.ofNullable(object.get("interrupted"))
                .map(name -> Ending.valueOf(name.getAsString()));
        Map<String, Integer> answers = new TreeMap<>();
        object.getAsJsonObject("answers").entrySet().forEach(each ->
                answers.put(each.getKey(), each.getValue().getAsInt()));
        List<Refutation> refutations = new ArrayList<>();
        for (JsonElement element : object.getAsJsonArray("refutations")) {
            JsonObject each = element.getAsJsonObject();
            refutations.add(new Refutation(CounterexampleText.read(each.get("counterexample").getAsString()),
                    algorithm(each.get("first")), each.get("refuted").getAsInt()));
        }
        return new ShareResult(object.get("nextLevel").getAsInt(), found, interrupted,
                object.get("examined").getAsLong(), object.get("undecided").getAsLong(),
                object.get("drafts").getAsLong(), object.get("pruned").getAsLong(), answers, refutations);
    }

    private static Algorithm algorithm(JsonElement text) {
        return RBcastLanguage.standalone().parse(text.getAsString(), "share").algorithms().get(0);
    }
}
