// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.judge;

import java.util.ArrayList;
import java.util.List;

import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Counterexample;

/**
 * Adversaries that need no search, to begin with. One does nothing: without faulty messages every run of a system
 * without crashes ends alike, and RB-Validity can be read off that end. The other, in Byzantine systems, sends
 * everything that may be sent while nobody has broadcast: more can never be delivered then, so RB-Integrity can be read
 * off that end.
 */
public final class FirstCounterexamples {

    private FirstCounterexamples() {
    }

    /**
     * Both kinds, for every situation of the system to which they apply.
     *
     * @param types greatest number of message types of a candidate
     */
    public static List<Counterexample> of(SystemModel system, int types) {
        List<Counterexample> first = new ArrayList<>();
        for (Situation situation : system.situations()) {
            if (situation.kind() == Kind.CORRECT_BROADCASTER) {
                first.add(new Counterexample(system, situation, Property.RB_VALIDITY, List.of()));
            } else if (situation.kind() == Kind.NO_BROADCAST) {
                first.add(allMessages(system, situation, types));
            }
        }
        return first;
    }

    private static Counterexample allMessages(SystemModel system, Situation situation, int types) {
        List<Step> steps = new ArrayList<>();
        for (int receiver = 0; receiver < system.n(); receiver++) {
            for (int sender = 0; sender < system.n(); sender++) {
                boolean attack = !situation.isFaulty(receiver, system.n()) && situation.isFaulty(sender, system.n());
                for (int type = 0; attack && type < types; type++) {
                    steps.add(Step.receive(receiver, sender, type));
                }
            }
        }
        return new Counterexample(system, situation, Property.RB_INTEGRITY, steps);
    }
}
