package rbcast.spin;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Verdict;
import rbcast.promela.StandaloneModel;
import rbcast.spin.process.ProcessResult;
import rbcast.spin.process.ProcessRunner;
import rbcast.spin.process.RunFolder;
import rbcast.spin.process.Tool;
import rbcast.spin.process.Toolchain;
import rbcast.spin.verifier.NoVerdictException;
import rbcast.spin.verifier.PanReport;
import rbcast.spin.verifier.VerifierMaker;
import rbcast.spin.verifier.VerifierSource;

/** One verification by the readable model of one algorithm, as a user of plain Spin would do it. */
final class StandaloneSearch {

    private static final String MODEL = "model.pml";
    /** Searching takes longer than compiling in systems with more places for messages than this. */
    private static final int MOST_PLACES_OF_A_SHORT_SEARCH = 8;
    private static final int MOST_STEPS = 1_000_000;

    private final Tool spin;
    private final Tool compiler;
    private final Bounds bounds;
    private final Cancellation cancellation;
    private final ProcessRunner runner = new ProcessRunner();
    private final long start = System.nanoTime();

    /** @param toolchain complete */
    StandaloneSearch(Toolchain toolchain, Bounds bounds, Cancellation cancellation) {
        this.spin = toolchain.spin().orElseThrow();
        this.compiler = toolchain.compiler().orElseThrow();
        this.bounds = bounds;
        this.cancellation = cancellation;
    }

    /**
     * Searches all situations of the system.
     *
     * @throws NoVerdictException if the search proves nothing
     * @throws IOException if a tool cannot be run
     */
    Verdict search(Algorithm algorithm, SystemModel system, Set<Property> properties)
            throws NoVerdictException, IOException {
        try (RunFolder folder = RunFolder.create()) {
            new VerifierMaker(spin, compiler, bounds.time(), cancellation).make(source(algorithm, system, properties),
                    folder);
            String verifier = folder.path().resolve("pan").toString();
            PanReport report = PanReport.of(run(folder, verifier, "-m" + Math.min(bounds.depth(), MOST_STEPS)));
            ReportJudgement judgement = new ReportJudgement(Engine.STANDALONE, report, start);
            if (report.foundError()) {
                ProcessResult trail = run(folder, verifier, "-S");
                return judgement.violated(trail.output(), new CompiledAlgorithm(algorithm, system), properties);
            }
            return judgement.verified(algorithm, system);
        } catch (IllegalArgumentException beyondTheModels) {
            throw new NoVerdictException(beyondTheModels.getMessage());
        }
    }

    private ProcessResult run(RunFolder folder, String... command) throws IOException {
        Duration left = bounds.time().minusNanos(System.nanoTime() - start);
        return runner.run(List.of(command), folder, left, cancellation);
    }

    private VerifierSource source(Algorithm algorithm, SystemModel system, Set<Property> properties) {
        int places = system.n() * algorithm.types().size();
        int stateVector = 1024 + system.n() * 64 + places * 16;
        String model = StandaloneModel.counting(algorithm, system, properties).text();
        return new VerifierSource(MODEL, Map.of(MODEL, model), List.of(),
                List.of(places <= MOST_PLACES_OF_A_SHORT_SEARCH ? "-O0" : "-O2", "-w", "-DSAFETY",
                        "-DMEMLIM=" + bounds.memoryMegabytes(), "-DVECTORSZ=" + stateVector));
    }
}
