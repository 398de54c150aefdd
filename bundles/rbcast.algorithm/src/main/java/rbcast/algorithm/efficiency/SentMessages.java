// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.efficiency;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Handler;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.run.Run;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;

/**
 * How many messages processes that follow an algorithm send in a system at most. Conditions only rise, so nobody sends
 * less because there is more to receive: the run in which nobody crashes, nothing is lost and Byzantine processes send
 * all that they may is one in which most is sent.
 */
final class SentMessages {

    private final Algorithm algorithm;
    private final SystemModel system;

    private SentMessages(Algorithm algorithm, SystemModel system) {
        this.algorithm = algorithm;
        this.system = system;
    }

    /** The messages of the first content that processes have sent which follow the algorithm. */
    static int of(Run run) {
        int sum = 0;
        for (int process = 0; process < run.program().system().n(); process++) {
            for (int type = 0; type < run.program().types(); type++) {
                sum += of(run, process, type);
            }
        }
        return sum;
    }

    private static int of(Run run, int process, int type) {
        int sum = 0;
        for (int receiver = 0; receiver < run.program().system().n(); receiver++) {
            sum += run.hasSent(process, type, receiver) ? 1 : 0;
        }
        return sum;
    }

    /**
     * The greatest number of messages, of all contents together, over every situation, schedule and adversary. Where
     * guards keep contents apart it is a bound that perhaps no run reaches.
     */
    static int most(Algorithm algorithm, SystemModel system) {
        SentMessages messages = new SentMessages(algorithm, system);
        CompiledAlgorithm program = new CompiledAlgorithm(messages.withoutGuards(), system);
        int most = 0;
        for (Kind kind : Kind.values()) {
            for (int faulty = kind == Kind.CORRECT_BROADCASTER ? 0 : 1; faulty < system.n(); faulty++) {
                Situation situation = new Situation(kind, faulty);
                if (system.admits(situation)) {
                    most = Math.max(most, messages.of(loudest(program, situation), program));
                }
            }
        }
        return most;
    }

    private Algorithm withoutGuards() {
        return new Algorithm(algorithm.name(), "", algorithm.types(), withoutGuards(algorithm.broadcast()),
                withoutGuards(algorithm.receive()));
    }

    private static Handler withoutGuards(Handler handler) {
        return new Handler(handler.actions().stream()
                .map(action -> new Action(action.instruction(), action.condition())).toList());
    }

    private static Run loudest(CompiledAlgorithm program, Situation situation) {
        SystemModel system = program.system();
        Run run = new Run(program, situation);
        run.perform(Step.broadcast());
        for (int content = 0; content < system.contents(); content++) {
            for (int receiver = 0; receiver < system.n(); receiver++) {
                for (int sender = 0; sender < system.n(); sender++) {
                    for (int type = 0; situation.isFaulty(sender, system.n()) && type < program.types(); type++) {
                        run.perform(Step.receive(receiver, sender, type, content));
                    }
                }
            }
        }
        run.settle();
        return run;
    }

    /** What a process sends with a guard it sends of one content only. */
    private int of(Run run, CompiledAlgorithm program) {
        Set<MessageType> ofOneContent = ofOneContent();
        int sum = 0;
        for (int process = 0; process < system.n(); process++) {
            for (int type = 0; type < program.types(); type++) {
                List<Integer> numbers = new ArrayList<>();
                for (int content = 0; content < system.contents(); content++) {
                    numbers.add(of(run.of(content), process, type));
                }
                sum += ofOneContent.contains(program.type(type))
                        ? numbers.stream().mapToInt(number -> number).max().orElse(0)
                        : numbers.stream().mapToInt(number -> number).sum();
            }
        }
        return sum;
    }

    /** The types that no action sends without a guard. */
    private Set<MessageType> ofOneContent() {
        List<Action> actions = algorithm.sites().stream().map(algorithm::action).toList();
        return Set.copyOf(algorithm.types().stream().filter(type -> actions.stream()
                .filter(action -> Algorithm.sentType(action).filter(type::equals).isPresent())
                .allMatch(Action::isGuarded)).toList());
    }
}
