// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.judge;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.CounterexampleStore;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.Replay;
import rbcast.algorithm.verdict.ReplayingOracle;
import rbcast.algorithm.verdict.Verdict;

/**
 * Decides on candidates: correct when verified in every system, incorrect as soon as one system has a violation. Cheap
 * systems are asked first, and known counterexamples of all systems before any of them.
 *
 * <p>Not safe for use by several threads at once; its answers depend on nothing but the oracle's and what it was asked
 * before.
 */
public final class Judge {

    /** Source of a judgement that a known counterexample gives. */
    public static final String REPLAY = ReplayingOracle.ENGINE;

    private final Oracle oracle;
    private final Set<Property> properties;
    private final boolean replay;
    private final Map<SystemModel, CounterexampleStore> stores = new LinkedHashMap<>();
    private final Map<String, Integer> answers = new TreeMap<>();
    private final Map<Counterexample, Refutation> refutations = new LinkedHashMap<>();
    private long asked;

    /**
     * @param systems where a candidate has to be correct, at least one
     * @param types greatest number of message types of a candidate
     * @param replay whether known counterexamples are tried before the oracle is asked
     */
    public Judge(Oracle oracle, List<SystemModel> systems, Set<Property> properties, int types, boolean replay) {
        if (systems.isEmpty() || properties.isEmpty()) {
            throw new IllegalArgumentException("nothing to judge by: " + systems + ", " + properties);
        }
        this.oracle = oracle;
        this.properties = properties;
        this.replay = replay;
        for (SystemModel system : systems.stream().distinct().sorted(cheapestFirst()).toList()) {
            CounterexampleStore store = new CounterexampleStore(system);
            FirstCounterexamples.of(system, types).forEach(store::add);
            stores.put(system, store);
        }
    }

    private static Comparator<SystemModel> cheapestFirst() {
        return Comparator.comparingInt(SystemModel::n).thenComparing(SystemModel::mode)
                .thenComparingInt(SystemModel::f).thenComparingInt(SystemModel::contents);
    }

    /** Judges a candidate; undecided soon after the cancellation asks to stop. */
    public Judgement judge(Algorithm candidate, Cancellation cancellation) {
        Judgement judgement = replayed(candidate).orElseGet(() -> ask(candidate, cancellation));
        answers.merge(judgement.source(), 1, Integer::sum);
        asked += judgement.source().equals(REPLAY) ? 0 : 1;
        if (replay && judgement instanceof Judgement.Incorrect incorrect) {
            refuted(incorrect.counterexample(), () -> candidate);
        }
        return judgement;
    }

    /** The systems, cheap ones first. */
    public List<SystemModel> systems() {
        return List.copyOf(stores.keySet());
    }

    /** Known counterexamples of each system, cheap systems first; in each those first that were of use lately. */
    public List<List<Counterexample>> known() {
        return stores.values().stream().map(CounterexampleStore::counterexamples).toList();
    }

    /**
     * Knows these counterexamples too, and tries them first and in this order; those of other systems are left out.
     *
     * @return this judge
     */
    public Judge knowing(List<Counterexample> inOrder) {
        for (int index = inOrder.size() - 1; index >= 0; index--) {
            Counterexample counterexample = inOrder.get(index);
            Optional.ofNullable(stores.get(counterexample.system())).ifPresent(store -> store.add(counterexample));
        }
        return this;
    }

    /** Knows what another judge of the same has found out, and counts what it has done. */
    public void learn(List<Refutation> others, Map<String, Integer> othersAnswers) {
        for (Refutation each : others) {
            CounterexampleStore store = stores.get(each.counterexample().system());
            if (!store.counterexamples().contains(each.counterexample())) {
                store.add(each.counterexample());
            }
            refutations.merge(each.counterexample(), each, (known, more) ->
                    new Refutation(known.counterexample(), known.first(), known.refuted() + more.refuted()));
        }
        othersAnswers.forEach((source, number) -> {
            answers.merge(source, number, Integer::sum);
            asked += source.equals(REPLAY) ? 0 : number;
        });
    }

    /**
     * Counts a counterexample that has refuted an algorithm which is no candidate yet. It is not counted if it does not
     * do so with the numbers that types have in the algorithm.
     *
     * @param algorithm asked for if it is the first one
     */
    public void refuted(Counterexample counterexample, Supplier<Algorithm> algorithm) {
        Refutation known = refutations.get(counterexample);
        if (known != null) {
            refutations.put(counterexample, new Refutation(counterexample, known.first(), known.refuted() + 1));
            return;
        }
        Algorithm first = algorithm.get();
        if (Replay.refutes(new CompiledAlgorithm(first, counterexample.system()), counterexample, properties)) {
            refutations.put(counterexample, new Refutation(counterexample, first, 1));
        }
    }

    private Optional<Judgement> replayed(Algorithm candidate) {
        if (replay) {
            for (Map.Entry<SystemModel, CounterexampleStore> each : stores.entrySet()) {
                CompiledAlgorithm program = new CompiledAlgorithm(candidate, each.getKey());
                Optional<Counterexample> refutation = each.getValue().refuting(program, properties);
                if (refutation.isPresent()) {
                    return Optional.of(new Judgement.Incorrect(refutation.get(), REPLAY));
                }
            }
        }
        return Optional.empty();
    }

    private Judgement ask(Algorithm candidate, Cancellation cancellation) {
        Judgement judgement = new Judgement.Correct("");
        for (SystemModel system : stores.keySet()) {
            Verdict verdict = oracle.verify(candidate, system, properties, cancellation);
            String engine = verdict.statistics().engine();
            if (verdict instanceof Verdict.Violated violated) {
                Judgement violation = violated(candidate, system, violated);
                if (violation instanceof Judgement.Incorrect) {
                    return violation;
                }
                judgement = violation;
            } else if (verdict instanceof Verdict.Inconclusive inconclusive) {
                judgement = new Judgement.Undecided(system, inconclusive.reason(), engine);
            } else if (judgement instanceof Judgement.Correct) {
                judgement = new Judgement.Correct(engine);
            }
        }
        return judgement;
    }

    private Judgement violated(Algorithm candidate, SystemModel system, Verdict.Violated violated) {
        Counterexample counterexample = violated.counterexample();
        String engine = violated.statistics().engine();
        boolean replays = counterexample.system().equals(system)
                && Replay.refutes(new CompiledAlgorithm(candidate, system), counterexample, properties);
        if (!replays) {
            return new Judgement.Undecided(system, "the counterexample of " + engine
                    + " breaks no property when the interpreter executes it", engine);
        }
        if (replay) {
            stores.get(system).add(counterexample);
        }
        return new Judgement.Incorrect(counterexample, engine);
    }

    /** How many judgements each source gave, by name. */
    public Map<String, Integer> answers() {
        return Collections.unmodifiableMap(new TreeMap<>(answers));
    }

    /** How many candidates the oracle was asked about, not counting those that a replay answered. */
    public long asked() {
        return asked;
    }

    /** How many counterexamples are tried on the next candidate, over all systems; 0 without replay. */
    public int counterexamples() {
        return replay ? stores.values().stream().mapToInt(CounterexampleStore::size).sum() : 0;
    }

    /**
     * How many candidates, and drafts of a search, each known counterexample has refuted; what was first comes first.
     */
    public List<Refutation> refutations() {
        return List.copyOf(refutations.values());
    }

    /**
     * How far one counterexample went.
     *
     * @param first the first algorithm that it refuted: in a search, where the best rewards come first, a cheapest one
     * @param refuted number of algorithms that it refuted
     */
    public record Refutation(Counterexample counterexample, Algorithm first, int refuted) {
    }
}
