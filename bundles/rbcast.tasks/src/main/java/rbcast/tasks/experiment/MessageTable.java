// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.experiment;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.efficiency.Efficiency;
import rbcast.algorithm.efficiency.MessageCount;
import rbcast.dsl.RBcastLanguage;
import rbcast.tasks.report.Table;
import rbcast.text.TextResource;

/** Table 9: the messages of the paper's Algorithms 3 and 4, computed from their text. */
final class MessageTable {

    private static final String FILE = "algorithms.rbcast";
    private static final int[] SIZES = {4, 10, 100, 1000};

    private MessageTable() {
    }

    static Table of() {
        MessageCount three = messages("Byzantine");
        MessageCount four = messages("NewByzantine");
        Table table = new Table("N", "F", "Algorithm", "Formula", "Total number of messages sent");
        for (int n : SIZES) {
            table.add(n, 1, 3, three, three.at(n));
            table.add(n, 1, 4, four, four.at(n));
        }
        return table;
    }

    private static MessageCount messages(String name) {
        String text = TextResource.of(MessageTable.class, FILE);
        Algorithm algorithm = RBcastLanguage.standalone().parse(text, FILE).algorithms().stream()
                .filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        return Efficiency.of(algorithm).messages();
    }
}
