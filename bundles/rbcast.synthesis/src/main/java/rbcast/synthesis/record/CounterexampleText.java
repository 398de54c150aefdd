// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.record;

import java.util.ArrayList;
import java.util.List;

import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Counterexample;

/** Counterexamples as a line of words, and back. */
public final class CounterexampleText {

    private static final int BEFORE_STEPS = 6;

    private CounterexampleText() {
    }

    /** The words: system, situation, property, and then the steps as {@link StepText} has them. */
    public static String write(Counterexample counterexample) {
        SystemModel system = counterexample.system();
        String f = system.contents() == 1 ? "" + system.f() : system.f() + "/" + system.contents();
        StringBuilder text = new StringBuilder("%s %d %s %s %d %s".formatted(system.mode().name(), system.n(), f,
                counterexample.situation().kind().name(), counterexample.situation().faulty(),
                counterexample.property().name()));
        counterexample.schedule().forEach(step -> text.append(' ').append(StepText.write(step)));
        return text.toString();
    }

    /**
     * The counterexample that words stand for.
     *
     * @throws IllegalArgumentException if {@link #write} does not write them so
     * @throws IndexOutOfBoundsException likewise
     */
    public static Counterexample read(String text) {
        String[] words = text.split(" ");
        String[] f = words[2].split("/");
        SystemModel system = new SystemModel(FailureMode.valueOf(words[0]), Integer.parseInt(words[1]),
                Integer.parseInt(f[0]), f.length == 1 ? 1 : Integer.parseInt(f[1]));
        Situation situation = new Situation(Situation.Kind.valueOf(words[3]), Integer.parseInt(words[4]));
        List<Step> schedule = new ArrayList<>();
        for (int word = BEFORE_STEPS; word < words.length; word++) {
            schedule.add(StepText.read(words[word]));
        }
        return new Counterexample(system, situation, Property.valueOf(words[5]), schedule);
    }
}
