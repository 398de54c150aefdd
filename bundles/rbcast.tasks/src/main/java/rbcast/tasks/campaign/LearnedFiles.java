// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.campaign;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import rbcast.tasks.campaign.CampaignOutcome.Row;

/** The files of what was learned: one for each different algorithm of a combination, that of its first seed. */
final class LearnedFiles {

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /** Those of all rows. */
    LearnedFiles(List<List<Row>> rows) {
        for (List<Row> ofCombination : rows) {
            int number = 0;
            for (Row row : ofCombination) {
                if (row.result().has("file") && !names.containsKey(key(row))) {
                    number++;
                    String name = "learned/%04d-%d.rbcast".formatted(row.combination(), number);
                    names.put(key(row), name);
                    texts.put(name, row.text("file"));
                }
            }
        }
    }

    private static String key(Row row) {
        return row.combination() + "\n" + row.text("actions");
    }

    /** The name of the file with the algorithm of a row; empty if it learned none. */
    String name(Row row) {
        return names.getOrDefault(key(row), "");
    }

    /** The texts by the names of their files. */
    Map<String, String> texts() {
        return Collections.unmodifiableMap(texts);
    }
}
