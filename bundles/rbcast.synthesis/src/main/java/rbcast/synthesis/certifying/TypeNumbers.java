// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.certifying;

import java.util.ArrayList;
import java.util.List;

import rbcast.algorithm.MessageType;
import rbcast.algorithm.run.Step;

/** The numbers of types in schedules. */
final class TypeNumbers {

    private TypeNumbers() {
    }

    /**
     * A schedule in which the number of a type is that of its name: 2 for {@code type2}.
     *
     * @param schedule where it is the type's place in the list; steps with others, which change nothing, are left out
     * @param types all named by number
     */
    static List<Step> byName(List<Step> schedule, List<MessageType> types) {
        List<Step> renumbered = new ArrayList<>();
        for (Step step : schedule) {
            if (step instanceof Step.Lose lose) {
                renumbered.add(new Step.Lose(lose.receiver(), lose.sender(), number(types.get(lose.type()))));
            } else if (!(step instanceof Step.Receive receive)) {
                renumbered.add(step);
            } else if (receive.type() < types.size()) {
                renumbered.add(new Step.Receive(receive.receiver(), receive.sender(), number(types.get(receive.type())),
                        receive.content(), receive.crash()));
            }
        }
        return List.copyOf(renumbered);
    }

    private static int number(MessageType type) {
        int number = 0;
        while (!type.equals(MessageType.numbered(number))) {
            number++;
        }
        return number;
    }
}
