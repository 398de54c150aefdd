// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.scenario;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.simulation.Dice;
import rbcast.algorithm.simulation.Simulation;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.Document;
import rbcast.tasks.InputException;
import rbcast.text.VisibleText;
import rbcast.text.Words;

/**
 * The wish for a random run.
 *
 * @param situation its keyword; empty: the seed chooses one of those that a verification looks at
 * @param faulty how many processes are faulty; empty: as many as can be
 * @param steps at most so many, from 0; empty: to the end
 */
public record RandomRun(SystemModel system, Optional<String> situation, OptionalInt faulty, long seed,
        OptionalInt steps) {

    /** @throws IllegalArgumentException if the number of steps is negative; its message can be shown to a user */
    public RandomRun {
        Objects.requireNonNull(system);
        Objects.requireNonNull(situation);
        if (steps.isPresent() && steps.getAsInt() < 0) {
            throw new IllegalArgumentException("a number of steps is at least 0: " + steps.getAsInt());
        }
    }

    /**
     * Plays it. Equal wishes of equal algorithms come to equal runs.
     *
     * @param source the file that the document was read from
     * @throws InputException if the system does not have that situation
     */
    public ScenarioRun of(Document document, Algorithm algorithm, Path source) throws InputException {
        Dice dice = new Dice(seed);
        Situation chosen = situation(dice, algorithm);
        Simulation end = dice.play(Simulation.of(algorithm, system, chosen), steps.orElse(Integer.MAX_VALUE));
        return new ScenarioRun(source, end, end.trace(), ScenarioRun.lines(document, algorithm), Optional.empty());
    }

    /** What a scenario file can say of where its run comes from. */
    public String remark() {
        return "drawn at random with seed " + seed;
    }

    private Situation situation(Dice dice, Algorithm algorithm) throws InputException {
        if (situation.isEmpty()) {
            List<Situation> all = system.situations(algorithm).stream()
                    .filter(each -> faulty.isEmpty() || each.faulty() == faulty.getAsInt()).toList();
            if (all.isEmpty()) {
                throw new InputException("no verification in %s looks at a situation with %d faulty processes:"
                        .formatted(system, faulty.getAsInt()) + " say which situation");
            }
            return dice.pick(all);
        }
        List<Kind> kinds = Arrays.asList(Kind.values());
        Kind kind = kinds.stream().filter(each -> each.keyword().equals(situation.get())).findFirst()
                .orElseThrow(() -> new InputException("there is no situation '%s': the situations are %s".formatted(
                        VisibleText.inOneLine(situation.get()), Words.enumeration(kinds))));
        int number = faulty.orElse(system.mode() == FailureMode.NO_FAILURE ? 0 : system.f());
        try {
            Situation wanted = new Situation(kind, number);
            if (system.admits(wanted)) {
                return wanted;
            }
        } catch (IllegalArgumentException impossible) {
            // said below
        }
        throw new InputException("in %s there is no situation '%s' with %d faulty processes".formatted(system, kind,
                number));
    }
}
