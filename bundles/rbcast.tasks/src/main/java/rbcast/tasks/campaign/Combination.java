// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.campaign;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import rbcast.tasks.runner.Task;

/**
 * One combination of what varies in a campaign.
 *
 * @param labels what it is told by, by column
 * @param tasks what has to be done for it: one for each seed
 */
public record Combination(Map<String, String> labels, List<Task> tasks) {

    public Combination {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        tasks = List.copyOf(tasks);
    }
}
