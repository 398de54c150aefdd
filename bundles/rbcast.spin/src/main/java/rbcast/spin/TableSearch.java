package rbcast.spin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Verdict;
import rbcast.spin.process.ProcessResult;
import rbcast.spin.process.ProcessRunner;
import rbcast.spin.process.RunFolder;
import rbcast.spin.process.Tool;
import rbcast.spin.process.Toolchain;
import rbcast.spin.verifier.AlgorithmTable;
import rbcast.spin.verifier.NoVerdictException;
import rbcast.spin.verifier.PanCache;
import rbcast.spin.verifier.PanReport;
import rbcast.spin.verifier.VerifierMaker;
import rbcast.spin.verifier.VerifierSource;

/** One verification by a model that reads the algorithm from a table. */
final class TableSearch {

    private static final int MOST_ATTEMPTS = 3;

    private final TableModel model;
    private final Toolchain toolchain;
    private final PanCache cache;
    private final Bounds bounds;
    private final long start = System.nanoTime();

    /** @param toolchain complete */
    TableSearch(TableModel model, Toolchain toolchain, PanCache cache, Bounds bounds) {
        this.model = model;
        this.toolchain = toolchain;
        this.cache = cache;
        this.bounds = bounds;
    }

    /**
     * Searches all situations of the system.
     *
     * @throws NoVerdictException if the search proves nothing
     * @throws IOException if the verifier cannot be run
     */
    Verdict search(Algorithm algorithm, SystemModel system, Set<Property> properties,
            Cancellation cancellation) throws NoVerdictException, IOException {
        if (!model.covers(system)) {
            throw new NoVerdictException("the " + model.engine() + " search does not cover " + system);
        }
        String table = new AlgorithmTable(algorithm, system, properties).text();
        VerifierSource source = model.source(algorithm, system, bounds);
        try (RunFolder folder = RunFolder.create()) {
            folder.write(AlgorithmTable.FILE, table);
            PanReport report = null;
            for (int depth : model.depths(algorithm, system, bounds)) {
                if (report == null || report.isTooShallow()) {
                    report = PanReport.of(run(source, model.options(algorithm, system, depth), folder, cancellation));
                }
            }
            ReportJudgement judgement = new ReportJudgement(model.engine(), report, start);
            if (report.doubt().isPresent() && !report.foundError() && folder.fullness().isPresent()) {
                throw new NoVerdictException(report.doubt().get() + "; " + folder.fullness().get(),
                        judgement.statistics());
            }
            return report.foundError()
                    ? judgement.violated(report.result().output(), new CompiledAlgorithm(algorithm, system), properties)
                    : judgement.verified(algorithm, system);
        }
    }

    /** Another process may empty the cache between the look into it and the start. */
    private ProcessResult run(VerifierSource source, List<String> options, RunFolder folder,
            Cancellation cancellation) throws NoVerdictException, IOException {
        for (int attempt = 1;; attempt++) {
            Path verifier = verifier(source, cancellation);
            List<String> command = new ArrayList<>(List.of(verifier.toString()));
            command.addAll(options);
            try {
                return new ProcessRunner().run(command, folder, timeLeft(), cancellation);
            } catch (IOException problem) {
                if (attempt == MOST_ATTEMPTS || Files.exists(verifier)) {
                    throw problem;
                }
            }
        }
    }

    private Path verifier(VerifierSource source, Cancellation cancellation) throws NoVerdictException {
        Tool spin = toolchain.spin().orElseThrow();
        Tool compiler = toolchain.compiler().orElseThrow();
        VerifierMaker maker = new VerifierMaker(spin, compiler, bounds.time(), cancellation);
        return cache.verifier(source.key(spin, compiler), folder -> maker.make(source, folder));
    }

    private Duration timeLeft() {
        return bounds.time().minusNanos(System.nanoTime() - start);
    }
}
