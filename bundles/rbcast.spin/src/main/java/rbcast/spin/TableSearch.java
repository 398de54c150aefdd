// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import rbcast.algorithm.verdict.Verdict;
import rbcast.spin.process.RunFolder;
import rbcast.spin.verifier.AlgorithmTable;
import rbcast.spin.verifier.NoVerdictException;
import rbcast.spin.verifier.PanReport;
import rbcast.spin.verifier.VerifierSource;

/** A search by a model that reads the algorithm from a table, so that its verifier is compiled once for many. */
abstract sealed class TableSearch implements Search permits TableDrivenSearch, GuessingSearch {

    /** What is set aside for a search as long as it has not turned out to be deeper. */
    private static final int USUAL_DEPTH = 250_000;
    private static final List<String> COMMON_INCLUDES =
            List.of("algorithm-table.pml", "algorithm-table.h", "parent-watch.h");

    private final int leastCapacity;
    private final List<String> includes;

    /**
     * @param leastCapacity of a verifier, a power of two
     * @param includes the files of the model besides those that all such models have
     */
    TableSearch(int leastCapacity, List<String> includes) {
        this.leastCapacity = leastCapacity;
        this.includes = Stream.concat(COMMON_INCLUDES.stream(), includes.stream()).toList();
    }

    /** The model, without the ending of its file. */
    String model() {
        return engine().keyword();
    }

    /** How much of what the model calls CAPACITY is needed. */
    abstract int need(Question question);

    /** A number of steps that no run exceeds. */
    abstract long greatestDepth(Question question);

    /** Size of the hash table, as a power of two: small ones are made faster. */
    abstract int hashBits(Question question);

    @Override
    public Optional<String> obstacle(Question question) {
        return AlgorithmTable.obstacle(question.algorithm());
    }

    @Override
    public final Verdict answer(Question question, SearchContext context) throws NoVerdictException, IOException {
        String table = new AlgorithmTable(question.algorithm(), question.system(), question.properties()).text();
        VerifierSource source = source(question, context.bounds());
        try (RunFolder folder = RunFolder.create()) {
            folder.write(AlgorithmTable.FILE, table);
            PanReport report = null;
            for (long depth : depths(question, context.bounds())) {
                if (report == null || report.isTooShallow()) {
                    report = PanReport.of(context.run(source, List.of("-n", "-w" + hashBits(question), "-m" + depth),
                            folder));
                }
            }
            ReportJudgement judgement = new ReportJudgement(engine(), report, context);
            if (report.doubt().isPresent() && !report.foundError() && folder.fullness().isPresent()) {
                throw new NoVerdictException(report.doubt().get() + "; " + folder.fullness().get(),
                        judgement.statistics());
            }
            return report.foundError() ? judgement.violated(report.result().output(), question)
                    : judgement.verified(question);
        }
    }

    /** What a verifier with room enough for that question is made of; sizes go by powers of two. */
    final VerifierSource source(Question question, Bounds bounds) {
        int capacity = leastCapacity;
        while (capacity < need(question)) {
            capacity *= 2;
        }
        return VerifierSource.of(model() + ".pml", includes, capacity, bounds.memoryMegabytes());
    }

    /**
     * The bounds on the depth to try one after the other until one is enough: a great one takes memory and time to
     * set up, and is hardly ever needed.
     */
    private List<Long> depths(Question question, Bounds bounds) {
        long greatest = Math.min(bounds.depth(), greatestDepth(question));
        return greatest <= USUAL_DEPTH ? List.of(greatest) : List.of((long) USUAL_DEPTH, greatest);
    }
}
