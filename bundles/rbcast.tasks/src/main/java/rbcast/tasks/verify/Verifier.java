// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.Statistics;
import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Inconclusive;
import rbcast.proof.Limits;
import rbcast.proof.Prover;
import rbcast.proof.solver.SmtInterpol;
import rbcast.tasks.Progress;

/** Verifies algorithms, several at once on the machine's cores; where all N and F are meant, by proofs. */
public final class Verifier {

    private final Oracle oracle;
    /** Who is asked whether a refutation by the prover is right, if anybody. */
    private final Optional<Oracle> confirming;
    private final Limits proofs;
    private final int parallel;

    /** @param parallel verifications at once, at least 1 */
    public Verifier(Oracle oracle, int parallel) {
        this(oracle, Optional.empty(), Limits.USUAL, parallel);
    }

    private Verifier(Oracle oracle, Optional<Oracle> confirming, Limits proofs, int parallel) {
        this.oracle = oracle;
        this.confirming = confirming;
        this.proofs = proofs;
        this.parallel = parallel;
    }

    /** Asks Spin, by the fastest engine within the usual bounds, on all cores of the machine. */
    public static Verifier usual() {
        return searching(SearchSettings.USUAL);
    }

    /** Asks Spin in that way. */
    public static Verifier searching(SearchSettings settings) {
        return new Verifier(settings.oracle(), Optional.of(settings.confirming()), settings.proofLimits(),
                settings.parallel());
    }

    /**
     * Answers every request; the results are in the order of the requests, whichever ends first. What several requests
     * ask alike is asked once, and they share the verdict with all that it cost.
     */
    public List<VerificationResult> verify(List<VerificationRequest> requests, Progress progress) {
        return verify(requests, progress, result -> { });
    }

    /**
     * The same for somebody who wants each result as it comes.
     *
     * @param listener is told every result once, in the order in which they come, by any thread, by one at a time
     */
    public List<VerificationResult> verify(List<VerificationRequest> requests, Progress progress,
            Consumer<VerificationResult> listener) {
        Map<Question, List<VerificationRequest>> questions = requests.stream()
                .collect(Collectors.groupingBy(Question::of, LinkedHashMap::new, Collectors.toList()));
        progress.begin("verifying", questions.size());
        ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, Math.min(parallel, questions.size())));
        try {
            AtomicInteger done = new AtomicInteger();
            Map<Question, Future<Answer>> answers = new HashMap<>();
            questions.forEach((question, asking) -> answers.put(question, workers.submit(() -> {
                Answer answer = answer(question, progress);
                tell(asking, answer, listener);
                progress.advance(done.incrementAndGet(), question.algorithm().name());
                return answer;
            })));
            List<VerificationResult> inOrder = new ArrayList<>();
            for (VerificationRequest request : requests) {
                inOrder.add(join(answers.get(Question.of(request))).to(request));
            }
            return List.copyOf(inOrder);
        } finally {
            workers.shutdownNow();
        }
    }

    private static void tell(List<VerificationRequest> asking, Answer answer,
            Consumer<VerificationResult> listener) {
        synchronized (listener) {
            asking.forEach(request -> listener.accept(answer.to(request)));
        }
    }

    /** A verdict, and what Spin says of it where the prover has given it. */
    private record Answer(Verdict verdict, Optional<Confirmation> confirmation) {
        VerificationResult to(VerificationRequest request) {
            return new VerificationResult(request, verdict, confirmation);
        }
    }

    /** What an oracle is asked. */
    private record Question(Algorithm algorithm, Scope scope, Set<Property> properties) {
        static Question of(VerificationRequest request) {
            return new Question(request.algorithm(), request.scope(), request.propertiesToAsk());
        }
    }

    private Answer answer(Question question, Progress progress) {
        Verdict verdict = ask(question, progress);
        return new Answer(verdict, confirming.filter(spin -> question.scope() instanceof Scope.All)
                .flatMap(spin -> Confirmation.of(question.algorithm(), verdict, spin, progress)));
    }

    private Verdict ask(Question question, Progress progress) {
        if (progress.isCancelled()) {
            return inconclusive("cancelled");
        }
        if (question.scope() instanceof Scope.One one) {
            return oracle.verify(question.algorithm(), one.system(), question.properties(), progress);
        }
        // the solver's classes are loaded here, and not by those who verify single systems
        return new Prover(new SmtInterpol(), proofs).verify(question.algorithm(),
                ((Scope.All) question.scope()).resilience(), question.properties(), progress);
    }

    private static Verdict inconclusive(String reason) {
        return new Inconclusive(reason, Statistics.none("none"));
    }

    private static Answer join(Future<Answer> future) {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while verifying", interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }
}
