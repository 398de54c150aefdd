// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.campaign;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import rbcast.tasks.ExitStatus;
import rbcast.tasks.runner.Task;
import rbcast.tasks.runner.TaskResult;

/**
 * What a campaign came to.
 *
 * @param results of the tasks of its plan, in order; empty where it was stopped before
 */
public record CampaignOutcome(CampaignPlan plan, List<Optional<TaskResult>> results) {

    public CampaignOutcome {
        results = List.copyOf(results);
    }

    /**
     * What one task came to.
     *
     * @param combination the number of its combination, from 1
     * @param result what the worker said, as JSON
     * @param measured its times, likewise
     * @param place where it was done
     */
    record Row(int combination, JsonObject result, JsonObject measured, String place) {

        /** A member as text; empty if there is none. */
        String text(String member) {
            return result.has(member) ? result.get(member).getAsString() : "";
        }

        /** A member that is a whole number. */
        Optional<Integer> number(String member) {
            return result.has(member) ? Optional.of(result.get(member).getAsInt()) : Optional.empty();
        }

        boolean is(String member) {
            return result.has(member) && result.get(member).getAsBoolean();
        }
    }

    /** For each combination the rows that there are, in the order of their seeds. */
    List<List<Row>> rows() {
        List<List<Row>> rows = new ArrayList<>();
        Iterator<Optional<TaskResult>> next = results.iterator();
        for (Combination combination : plan.combinations()) {
            List<Row> ofCombination = new ArrayList<>();
            for (Task ignored : combination.tasks()) {
                next.next().ifPresent(result -> ofCombination.add(row(rows.size() + 1, result)));
            }
            rows.add(ofCombination);
        }
        return rows;
    }

    private static Row row(int combination, TaskResult result) {
        return new Row(combination, JsonParser.parseString(result.output().result()).getAsJsonObject(),
                JsonParser.parseString(result.output().measured()).getAsJsonObject(), result.place());
    }

    /** How many tasks were not done. */
    public long missing() {
        return results.stream().filter(Optional::isEmpty).count();
    }

    /** How many rows have no verdict: the next run of the campaign asks for them again. */
    public long undecided() {
        return results.stream().flatMap(Optional::stream).filter(result -> !result.output().decided()).count();
    }

    /** A campaign finds out: only what is missing, or has no verdict, is a failure of its own. */
    public ExitStatus status() {
        return missing() > 0 || undecided() > 0 ? ExitStatus.NO_VERDICT : ExitStatus.AS_EXPECTED;
    }
}
