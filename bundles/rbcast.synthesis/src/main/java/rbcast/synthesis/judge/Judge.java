package rbcast.synthesis.judge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.run.Program;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.Replay;
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
    public static final String REPLAY = "replay";

    private final Oracle oracle;
    private final Set<Property> properties;
    private final boolean replay;
    private final List<KnownCounterexamples> systems = new ArrayList<>();
    private final Map<String, Integer> answers = new TreeMap<>();

    /**
     * @param types greatest number of message types of a candidate
     * @param replay whether known counterexamples are tried before the oracle is asked
     */
    public Judge(Oracle oracle, List<SystemModel> systems, Set<Property> properties, int types, boolean replay) {
        this.oracle = oracle;
        this.properties = properties;
        this.replay = replay;
        systems.stream().distinct().sorted(cheapestFirst())
                .forEach(system -> this.systems.add(new KnownCounterexamples(system, properties, types)));
    }

    private static Comparator<SystemModel> cheapestFirst() {
        return Comparator.comparingInt(SystemModel::n).thenComparing(SystemModel::mode)
                .thenComparingInt(SystemModel::f);
    }

    /** Judges a candidate; undecided soon after the cancellation asks to stop. */
    public Judgement judge(Algorithm candidate, Cancellation cancellation) {
        Judgement judgement = replayed(candidate).orElseGet(() -> ask(candidate, cancellation));
        answers.merge(judgement.source(), 1, Integer::sum);
        return judgement;
    }

    private Optional<Judgement> replayed(Algorithm candidate) {
        for (int place = 0; replay && place < systems.size(); place++) {
            KnownCounterexamples known = systems.get(place);
            Optional<Counterexample> refutation = known.refute(new Program(candidate, known.system()));
            if (refutation.isPresent()) {
                return Optional.of(new Judgement.Incorrect(refutation.get(), REPLAY));
            }
        }
        return Optional.empty();
    }

    private Judgement ask(Algorithm candidate, Cancellation cancellation) {
        Judgement judgement = new Judgement.Correct("");
        for (KnownCounterexamples known : systems) {
            Verdict verdict = oracle.verify(candidate, known.system(), properties, cancellation);
            String engine = verdict.statistics().engine();
            if (verdict instanceof Verdict.Violated violated) {
                Judgement violation = violated(candidate, known, violated);
                if (violation instanceof Judgement.Incorrect) {
                    return violation;
                }
                judgement = violation;
            } else if (verdict instanceof Verdict.Inconclusive inconclusive) {
                judgement = new Judgement.Undecided(known.system(), inconclusive.reason(), engine);
            } else if (judgement instanceof Judgement.Correct) {
                judgement = new Judgement.Correct(engine);
            }
        }
        return judgement;
    }

    private Judgement violated(Algorithm candidate, KnownCounterexamples known, Verdict.Violated violated) {
        Counterexample counterexample = violated.counterexample();
        String engine = violated.statistics().engine();
        if (!Replay.refutes(new Program(candidate, known.system()), counterexample, properties)) {
            return new Judgement.Undecided(known.system(), "the counterexample of " + engine
                    + " breaks no property when the interpreter executes it", engine);
        }
        if (replay) {
            known.add(counterexample);
        }
        return new Judgement.Incorrect(counterexample, engine);
    }

    /** How many judgements each source gave, by name. */
    public Map<String, Integer> answers() {
        return Collections.unmodifiableMap(new TreeMap<>(answers));
    }

    /** The counterexamples known by now, the cheapest system's first. */
    public List<Counterexample> counterexamples() {
        return systems.stream().flatMap(known -> known.all().stream()).toList();
    }
}
