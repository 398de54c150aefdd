// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import java.util.Optional;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;

/** All interleavings: {@code table-driven.pml}. Covers every system. */
final class TableDrivenSearch extends TableSearch {

    /** More sets of processes, as a power of two, than a search can go through. */
    private static final int COUNTLESS_SETS = 20;

    TableDrivenSearch() {
        super(64, "table-driven.h", "table-driven-events.h");
    }

    @Override
    public Engine engine() {
        return Engine.TABLE_DRIVEN;
    }

    @Override
    public Optional<String> obstacle(Question question) {
        return question.tellsContentsOrBroadcaster()
                ? Optional.of("the table-driven search counts senders of one content") : super.obstacle(question);
    }

    @Override
    int need(Question question) {
        return question.system().n() * (1 + 4 * question.algorithm().types().size());
    }

    /**
     * Every event but the broadcast is the receipt of a message; to choose one takes a step for each that could be
     * chosen instead.
     */
    @Override
    long greatestDepth(Question question) {
        long places = (long) question.system().n() * question.types();
        long events = 1 + places * (question.system().n() + 1);
        long choices = 2 * places + crashes(question);
        return 1000 + events * (choices + 4);
    }

    /** A process can crash in every action, and every set of processes can be reached. */
    private static long crashes(Question question) {
        SystemModel system = question.system();
        if (system.mode() != FailureMode.CRASH) {
            return 0;
        }
        Algorithm algorithm = question.algorithm();
        int actions = Math.max(algorithm.broadcast().size(), algorithm.receive().size());
        return (long) system.f() * question.types() * actions * (1L << Math.min(system.n(), COUNTLESS_SETS));
    }

    @Override
    int hashBits(Question question) {
        SystemModel system = question.system();
        int processes = system.n() - (system.mode() == FailureMode.BYZANTINE ? system.f() : 0);
        int places = processes * question.types();
        return places <= 6 ? 14 : places <= 9 ? 18 : 22;
    }
}
