// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.synthesize;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import rbcast.algorithm.specification.Strategy;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.verdict.Oracle;
import rbcast.proof.Limits;
import rbcast.proof.Prover;
import rbcast.proof.solver.SmtInterpol;
import rbcast.spin.Bounds;
import rbcast.spin.Engine;
import rbcast.spin.SpinOracle;
import rbcast.spin.process.Tool;
import rbcast.synthesis.SynthesisResult;
import rbcast.synthesis.Synthesiser;
import rbcast.synthesis.certifying.Certification;
import rbcast.synthesis.certifying.Certifier;
import rbcast.synthesis.certifying.FrontCertifier;
import rbcast.synthesis.judge.SystemVerdict;
import rbcast.synthesis.learning.LearningEvent;
import rbcast.synthesis.record.Journal;
import rbcast.synthesis.record.RecordingOracle;
import rbcast.synthesis.search.Front;
import rbcast.synthesis.search.SearchResult;
import rbcast.tasks.Equipment;
import rbcast.tasks.Progress;
import rbcast.tasks.runner.Runner;
import rbcast.tasks.share.RunnerShares;
import rbcast.tasks.verify.SpinOrProof;

/** Learns an algorithm for a specification and makes the file for it. */
public final class SynthesisRun {

    private final SynthesisSpecification specification;
    private final Oracle oracle;
    private final String oracleVersion;
    private final Optional<Journal> journal;
    private final Optional<String> certificate;
    private final Optional<Runner> runner;

    /**
     * @param oracle gives the verdicts to learn from and the last word
     * @param oracleVersion what it says of its version, for the provenance
     */
    public SynthesisRun(SynthesisSpecification specification, Oracle oracle, String oracleVersion) {
        this(specification, oracle, oracleVersion, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private SynthesisRun(SynthesisSpecification specification, Oracle oracle, String oracleVersion,
            Optional<Journal> journal, Optional<String> certificate, Optional<Runner> runner) {
        this.journal = journal;
        this.runner = runner;
        this.certificate = certificate;
        this.specification = Objects.requireNonNull(specification);
        this.oracle = Objects.requireNonNull(oracle);
        this.oracleVersion = Objects.requireNonNull(oracleVersion);
    }

    /** Asks Spin with the usual tools; as for {@link #with}. */
    public static SynthesisRun usual(SynthesisSpecification specification) {
        return with(Equipment.USUAL, specification);
    }

    /**
     * Asks Spin with these tools, by the fastest engine within the usual bounds, and the prover where that has
     * no verdict: what is learned is to depend on the specification alone.
     */
    public static SynthesisRun with(Equipment equipment, SynthesisSpecification specification) {
        SpinOracle spin = equipment.oracle(Bounds.DEFAULT, Engine.AUTO);
        return new SynthesisRun(specification, new SpinOrProof(spin, Limits.USUAL),
                spin.toolchain().spin().map(Tool::version).orElse("Spin"));
    }

    /**
     * The same, but verdicts are kept in a journal and not asked for again: with the journal of a run that was stopped
     * it goes on to the result of one that was not.
     */
    public SynthesisRun resuming(Journal newJournal) {
        return new SynthesisRun(specification, oracle, oracleVersion, Optional.of(newJournal), certificate, runner);
    }

    /**
     * The same, but it searches the whole space in the end and makes a certificate that others can check.
     *
     * @param fileName the name of the certificate's file, for the provenance
     */
    public SynthesisRun certifying(String fileName) {
        SynthesisSpecification searching = specification.strategy() == Strategy.LEARNING
                ? specification.toBuilder().strategy(Strategy.CERTIFIED).build() : specification;
        return new SynthesisRun(searching, oracle, oracleVersion, journal, Optional.of(fileName), runner);
    }

    /** The same, but a runner has the shares of searches searched; what it comes to is the same. */
    public SynthesisRun sharing(Runner newRunner) {
        return new SynthesisRun(specification, oracle, oracleVersion, journal, certificate, Optional.of(newRunner));
    }

    /** Runs it for somebody who does not follow the learner's events. */
    public SynthesisOutcome run(Progress progress) {
        return run(event -> { }, progress);
    }

    /** Runs it for somebody who watches how it goes. */
    public SynthesisOutcome run(SynthesisCourse course, Progress progress) {
        SynthesisOutcome outcome = run(course.listener(), progress);
        course.ended(outcome);
        return outcome;
    }

    /**
     * Runs it.
     *
     * @param listener is told every event of the learner, by one thread at a time
     */
    public SynthesisOutcome run(Consumer<LearningEvent> listener, Progress progress) {
        if (specification.goal().generalSystems().isEmpty()) {
            return runInSingleSystems(listener, progress);
        }
        Prover prover = new Prover(new SmtInterpol(), Limits.USUAL);
        return new GeneralSynthesis(specification, prover, single -> new SynthesisRun(single, oracle, oracleVersion,
                journal, certificate, runner).runInSingleSystems(listener, progress), this::text, progress).run();
    }

    private Optional<String> text(SynthesisOutcome outcome, List<GeneralVerdict> proofs) {
        Optional<String> named = certificate.filter(file -> outcome.certificateText().isPresent());
        return Optional.of(LearnedFile.text(outcome.result(), oracleVersion, named, proofs));
    }

    private SynthesisOutcome runInSingleSystems(Consumer<LearningEvent> listener, Progress progress) {
        progress.begin("learning " + specification.name(),
                (long) specification.budget().episodes() * specification.budget().simulations());
        LearningProgress learning = new LearningProgress(progress);
        Synthesiser alone = new Synthesiser(specification, oracle);
        Synthesiser synthesiser = runner.map(each -> alone.sharing(new RunnerShares(specification, each, progress)))
                .orElse(alone);
        SynthesisResult result = journal.map(synthesiser::resuming).orElse(synthesiser).run(event -> {
            learning.accept(event);
            listener.accept(event);
        }, progress);
        Optional<Certification> certification = certificate.map(file -> certify(result, progress));
        Optional<String> named = certificate.filter(file -> certification.get() instanceof Certification.Made);
        Optional<String> text = SystemVerdict.allVerified(result.verification())
                ? Optional.of(LearnedFile.text(result, oracleVersion, named, List.of())) : Optional.empty();
        return new SynthesisOutcome(result, text, certification);
    }

    /**
     * Searches the whole space for the correct algorithms that no other beats, whatever the strategy.
     *
     * @throws IllegalArgumentException if the specification speaks of every N and F at once
     */
    public ParetoOutcome pareto(Progress progress) {
        Synthesiser synthesiser = new Synthesiser(specification, oracle);
        Front front = journal.map(synthesiser::resuming).orElse(synthesiser)
                .front(new LearningProgress(progress), progress);
        return new ParetoOutcome(specification, front, oracleVersion,
                certificate.map(file -> certify(front, progress)));
    }

    private Certification certify(Front front, Progress progress) {
        if (!front.isCertified()) {
            return new Certification.Failed("the search has not come to its end");
        }
        progress.begin("making the certificate", 0);
        return new FrontCertifier(specification, oracle, oracle, progress)
                .certify(front.points().stream().map(Front.Point::candidate).toList(), front.census().refutations());
    }

    private Certification certify(SynthesisResult result, Progress progress) {
        SearchResult search = result.search().orElseThrow();
        if (search instanceof SearchResult.Interrupted interrupted) {
            return new Certification.Failed("the search has not come to its end: " + interrupted.ending());
        }
        progress.begin("making the certificate", 0);
        Oracle asked = journal.<Oracle>map(kept -> new RecordingOracle(oracle, kept)).orElse(oracle);
        return new Certifier(specification, asked, oracle, progress)
                .certify(result.best(), search.census().refutations());
    }
}
