// SPDX-License-Identifier: EPL-2.0
package rbcast.proof.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

import rbcast.proof.logic.Linear;
import rbcast.proof.logic.Query.Assertion;

/**
 * How many processes whose messages arrive for certain have sent what to the others. In the end that is a variable by
 * itself, as long sums would stand in many places otherwise.
 */
final class Senders {

    private final Program program;
    private final List<ProcessClass> classes;
    private final Predicate<ProcessClass> reliable;
    private final Function<ProcessClass, Linear> sizes;
    private final Map<Message, Linear> inTheEnd = new HashMap<>();
    /** The other state asked about last, and the numbers in it. */
    private State last = State.END;
    private final Map<Message, Linear> byThen = new HashMap<>();

    /**
     * @param classes all of them once numbers are asked for
     * @param reliable whether everything arrives that such a process has sent to the others
     * @param sizes how many processes there are of a class
     */
    Senders(Program program, List<ProcessClass> classes, Predicate<ProcessClass> reliable,
            Function<ProcessClass, Linear> sizes) {
        this.program = program;
        this.classes = classes;
        this.reliable = reliable;
        this.sizes = sizes;
    }

    /** How many have sent the message. */
    Linear of(Message message, State state) {
        if (state == State.END) {
            return inTheEnd.computeIfAbsent(message, any -> named(message));
        }
        if (state != last) {
            last = state;
            byThen.clear();
        }
        return byThen.computeIfAbsent(message, any -> sum(message, state));
    }

    private Linear named(Message message) {
        Linear sum = sum(message, State.END);
        return sum.variables().size() > 1 ? Linear.variable(name(message)) : sum;
    }

    private Linear sum(Message message, State state) {
        return Linear.sum(classes.stream().filter(each -> reliable.test(each)
                && state.has(each, Fact.toOthers(message))).map(sizes).toList());
    }

    private static String name(Message message) {
        return "s_t" + message.type() + "_c" + message.content();
    }

    /**
     * What the variables are.
     *
     * @param variables gets them, with what they are in words
     */
    List<Assertion> definitions(Map<String, String> variables) {
        List<Assertion> definitions = new ArrayList<>();
        for (Message message : program.messages()) {
            Linear number = of(message, State.END);
            if (number.variables().contains(name(message))) {
                String meaning = "how many processes, all of whose messages arrive, have sent %s to the others"
                        .formatted(program.nameOf(message));
                variables.put(name(message), meaning);
                definitions.add(new Assertion("%s is %s.".formatted(name(message), meaning),
                        number.equalTo(sum(message, State.END))));
            }
        }
        return definitions;
    }
}
