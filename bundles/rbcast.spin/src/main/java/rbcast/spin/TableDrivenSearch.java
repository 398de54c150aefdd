// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;

/**
 * All interleavings: {@code table-driven.pml}. Covers every system with one content, as long as nobody asks who the
 * broadcaster is.
 */
sealed class TableDrivenSearch extends TableSearch permits TableDrivenContentsSearch {

    private static final List<String> INCLUDES =
            List.of("table-driven.h", "table-driven-effects.h", "table-driven-events.h");

    /** More sets of processes, as a power of two, than a search can go through. */
    private static final int COUNTLESS_SETS = 20;

    TableDrivenSearch() {
        this(List.of("table-driven-one-content.h"));
    }

    /** @param further files of the model */
    TableDrivenSearch(List<String> further) {
        super(64, Stream.concat(INCLUDES.stream(), further.stream()).toList());
    }

    @Override
    public final Engine engine() {
        return Engine.TABLE_DRIVEN;
    }

    @Override
    public Optional<String> obstacle(Question question) {
        return question.tellsContentsOrBroadcaster()
                ? Optional.of("the table-driven search counts senders of one content") : super.obstacle(question);
    }

    /** What the model calls slots: messages that are counted apart. */
    int slots(Question question) {
        return question.algorithm().types().size();
    }

    /** A byte of flags for every content, and four for every slot. */
    @Override
    final int need(Question question) {
        return question.system().n() * (question.system().contents() + 4 * slots(question));
    }

    /**
     * Every event but the broadcast is the receipt of a message; to choose one takes a step for each that could be
     * chosen instead.
     */
    @Override
    final long greatestDepth(Question question) {
        long places = places(question, question.system().n());
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

    private long places(Question question, int processes) {
        return (long) processes * Math.max(1, slots(question));
    }

    @Override
    final int hashBits(Question question) {
        SystemModel system = question.system();
        int processes = system.n() - (system.mode() == FailureMode.BYZANTINE ? system.f() : 0);
        long places = places(question, processes);
        return places <= 6 ? 14 : places <= 9 ? 18 : 22;
    }
}
