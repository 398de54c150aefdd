package rbcast.tasks.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.efficiency.Efficiency;
import rbcast.algorithm.efficiency.MessageCount;
import rbcast.dsl.RBcastLanguage;

/** Table 9: the messages of the paper's Algorithms 3 and 4, computed from their text. */
final class MessageTable {

    private static final int[] SIZES = {4, 10, 100, 1000};

    private MessageTable() {
    }

    static ResultTable of() {
        MessageCount three = messages("Byzantine");
        MessageCount four = messages("NewByzantine");
        ResultTable table = new ResultTable("N", "F", "Algorithm", "Formula", "Total number of messages sent");
        for (int n : SIZES) {
            table.add(n, 1, 3, three, three.at(n));
            table.add(n, 1, 4, four, four.at(n));
        }
        return table;
    }

    private static MessageCount messages(String name) {
        Algorithm algorithm = RBcastLanguage.standalone().parse(text(), "algorithms.rbcast").algorithms().stream()
                .filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        return Efficiency.of(algorithm).messages();
    }

    private static String text() {
        try (InputStream file = MessageTable.class.getResourceAsStream("algorithms.rbcast")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the paper's algorithms cannot be read", unreadable);
        }
    }
}
