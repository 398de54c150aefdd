// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Verdict;
import rbcast.promela.StandaloneModel;
import rbcast.spin.process.ProcessResult;
import rbcast.spin.process.RunFolder;
import rbcast.spin.verifier.NoVerdictException;
import rbcast.spin.verifier.PanReport;
import rbcast.spin.verifier.VerifierSource;

/**
 * All interleavings, by the readable model of one algorithm, as a user of plain Spin would do it. Covers what the model
 * covers.
 */
final class StandaloneSearch implements Search {

    private static final String MODEL = "model.pml";
    /** Searching takes longer than compiling in systems with more places for messages than this. */
    private static final int MOST_PLACES_OF_A_SHORT_SEARCH = 8;

    @Override
    public Engine engine() {
        return Engine.STANDALONE;
    }

    @Override
    public Optional<String> obstacle(Question question) {
        return StandaloneModel.obstacle(question.algorithm(), question.system());
    }

    @Override
    public Verdict answer(Question question, SearchContext context) throws NoVerdictException, IOException {
        StandaloneModel model = StandaloneModel.counting(question.algorithm(), question.system(),
                question.properties());
        try (RunFolder folder = RunFolder.create()) {
            context.make(source(model, question, context.bounds()), folder);
            String verifier = folder.path().resolve("pan").toString();
            long depth = Math.min(context.bounds().depth(), model.greatestDepth());
            PanReport report = PanReport.of(context.run(List.of(verifier, "-m" + depth), folder));
            ReportJudgement judgement = new ReportJudgement(engine(), report, context);
            if (report.foundError()) {
                ProcessResult trail = context.run(List.of(verifier, "-S"), folder);
                return judgement.violated(trail.output(), question);
            }
            return judgement.verified(question);
        }
    }

    private static VerifierSource source(StandaloneModel model, Question question, Bounds bounds) {
        SystemModel system = question.system();
        int places = system.n() * question.algorithm().types().size();
        int stateVector = 1024 + system.n() * 64 + places * system.contents() * 16;
        return new VerifierSource(MODEL, Map.of(MODEL, model.text()), List.of(),
                List.of(places <= MOST_PLACES_OF_A_SHORT_SEARCH ? "-O0" : "-O2", "-w", "-DSAFETY",
                        "-DMEMLIM=" + bounds.memoryMegabytes(), "-DVECTORSZ=" + stateVector));
    }
}
