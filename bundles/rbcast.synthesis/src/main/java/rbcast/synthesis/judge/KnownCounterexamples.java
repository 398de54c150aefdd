package rbcast.synthesis.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import rbcast.algorithm.run.Program;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.Replay;

/**
 * Counterexamples of one system that are tried on every candidate before the oracle is asked: whatever happens when an
 * adversary's behaviour is repeated is a legal run, so a violation seen is a proof. The latest successful one comes
 * first.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class KnownCounterexamples {

    private final SystemModel system;
    private final Set<Property> properties;
    private final List<Counterexample> known = new ArrayList<>();

    /**
     * Begins with two adversaries that need no search. One does nothing: without faulty messages every run ends alike,
     * and RB-Validity can be read off that end. The other, in Byzantine systems, sends everything that may be sent while
     * nobody has broadcast: nothing more can ever be delivered then, so RB-Integrity can be read off that end.
     *
     * @param types greatest number of message types of a candidate
     */
    public KnownCounterexamples(SystemModel system, Set<Property> properties, int types) {
        this.system = system;
        this.properties = properties;
        for (Situation situation : system.situations()) {
            if (situation.kind() == Kind.CORRECT_BROADCASTER) {
                known.add(new Counterexample(system, situation, Property.RB_VALIDITY, List.of()));
            } else if (situation.kind() == Kind.NO_BROADCAST) {
                known.add(new Counterexample(system, situation, Property.RB_INTEGRITY, everything(situation, types)));
            }
        }
    }

    private List<Step> everything(Situation situation, int types) {
        List<Step> steps = new ArrayList<>();
        for (int receiver = 0; receiver < system.n(); receiver++) {
            for (int sender = 0; sender < system.n(); sender++) {
                boolean attack = !situation.isFaulty(receiver, system.n()) && situation.isFaulty(sender, system.n());
                for (int type = 0; attack && type < types; type++) {
                    steps.add(Step.receive(receiver, sender, type));
                }
            }
        }
        return steps;
    }

    public SystemModel system() {
        return system;
    }

    /** The counterexamples, in the order in which they would be tried next. */
    public List<Counterexample> all() {
        return List.copyOf(known);
    }

    /** A known counterexample that breaks the program too, if there is one. */
    public Optional<Counterexample> refute(Program program) {
        for (int place = 0; place < known.size(); place++) {
            Counterexample counterexample = known.get(place);
            if (Replay.refutes(program, counterexample, properties)) {
                known.remove(place);
                known.add(0, counterexample);
                return Optional.of(counterexample);
            }
        }
        return Optional.empty();
    }

    /** Adds a counterexample of this system, to be tried first. */
    public void add(Counterexample counterexample) {
        if (!counterexample.system().equals(system)) {
            throw new IllegalArgumentException("a counterexample of another system: " + counterexample.system());
        }
        known.add(0, counterexample);
    }
}
