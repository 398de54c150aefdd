// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import java.util.Optional;

import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.Statistics;
import rbcast.algorithm.verdict.Verdict;
import rbcast.spin.verifier.CoverageReport;
import rbcast.spin.verifier.NoVerdictException;
import rbcast.spin.verifier.PanReport;
import rbcast.spin.verifier.TrailReader;

/**
 * What the report of a verifier proves, whichever search it comes from.
 *
 * @param engine the one that has searched
 * @param report of all situations of the system
 * @param context of the search
 */
record ReportJudgement(Engine engine, PanReport report, SearchContext context) {

    /**
     * That the properties are violated.
     *
     * @param trail what the verifier printed of the run that leads to the error
     * @throws NoVerdictException if the run cannot be read or violates nothing
     */
    Verdict violated(String trail, Question question) throws NoVerdictException {
        Counterexample counterexample = new TrailReader(question.program(), question.properties()).read(trail);
        return new Verdict.Violated(counterexample, statistics());
    }

    /**
     * That the properties hold.
     *
     * @throws NoVerdictException if the report is not that of a complete search, or parts of the model were never run
     */
    Verdict verified(Question question) throws NoVerdictException {
        Optional<String> doubt = report.doubt();
        if (doubt.isPresent()) {
            throw report.isInterrupted() ? NoVerdictException.interrupted(doubt.get(), statistics())
                    : new NoVerdictException(doubt.get(), statistics());
        }
        CoverageReport coverage = CoverageReport.of(report.result().output());
        Optional<String> gap = coverage.doubt(question.algorithm(), question.system());
        if (gap.isPresent()) {
            throw new NoVerdictException(gap.get(), statistics());
        }
        return new Verdict.Verified(Optional.of(coverage.coverage()), statistics());
    }

    /** The size of the search, and the time from the start of the verification until now. */
    Statistics statistics() {
        return new Statistics(engine.keyword(), report.states(), report.transitions(), context.elapsed());
    }
}
