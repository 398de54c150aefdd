// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import java.util.List;
import java.util.Optional;

import rbcast.spin.verifier.AlgorithmTable;

/**
 * All interleavings where several contents meet in guards, or the broadcaster is told from other senders:
 * {@code table-driven-contents.pml}. Covers every system. Receipts that have nothing to do with guards come first.
 */
final class TableDrivenContentsSearch extends TableDrivenSearch {

    TableDrivenContentsSearch() {
        super(List.of("table-driven.pml", "table-driven-contents.h", "contents.h"));
    }

    @Override
    String model() {
        return "table-driven-contents";
    }

    @Override
    public Optional<String> obstacle(Question question) {
        return AlgorithmTable.obstacle(question.algorithm());
    }

    /** Types of contents; those that the broadcaster is asked for count twice. */
    @Override
    int slots(Question question) {
        return question.system().contents() * (question.algorithm().types().size() + question.typesAskedFor());
    }
}
