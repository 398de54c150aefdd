// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Handler;
import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.run.CompiledActions;
import rbcast.algorithm.run.CompiledAlgorithm;

/**
 * An algorithm in the making: the actions chosen so far, first for the RB-Broadcast handler until its STOP, then for
 * the receive handler until its STOP (section IV-D). Choices can be taken back. It is the learner's state of section
 * IV-B.
 *
 * <p>Message types are numbered in the order in which SENDs introduce them.
 */
public final class Draft {

    private static final int HANDLERS = HandlerKind.values().length;

    private final ActionSpace space;
    private final int[] choices;
    /** Before each choice: the sum of rewards, the set of types sent (bit k for type k), the number of DELIVERs. */
    private final int[] rewards;
    private final int[] sent;
    private final int[] delivers;
    private final int[] starts = new int[HANDLERS + 1];
    private int length;
    private int stops;

    /**
     * An empty draft.
     *
     * @param capacity greatest number of choices, STOPs included
     */
    public Draft(ActionSpace space, int capacity) {
        this.space = space;
        this.choices = new int[capacity];
        this.rewards = new int[capacity + 1];
        this.sent = new int[capacity + 1];
        this.delivers = new int[capacity + 1];
    }

    /** Takes everything back. */
    public void clear() {
        length = 0;
        stops = 0;
    }

    /** Becomes the same as another draft of the same space. */
    public void copy(Draft other) {
        clear();
        for (int place = 0; place < other.length; place++) {
            add(other.choices[place]);
        }
    }

    /**
     * Adds an action to the present handler, or ends the handler when it is STOP.
     *
     * @throws IllegalStateException if both handlers have ended
     */
    public void add(int choice) {
        if (isComplete()) {
            throw new IllegalStateException("both handlers have ended");
        }
        int type = space.sentType(choice);
        boolean introduces = type != ActionSpace.NO_TYPE && !sends(type);
        choices[length] = choice;
        rewards[length + 1] = rewards[length] + space.reward(choice, handler())
                + (introduces ? space.rewardOfNewType(type) : 0);
        sent[length + 1] = introduces ? sent[length] | 1 << type : sent[length];
        delivers[length + 1] = delivers[length] + (space.isDeliver(choice) ? 1 : 0);
        length++;
        if (choice == space.stop()) {
            stops++;
            starts[stops] = length;
        }
    }

    /** Takes the latest choice back. */
    public void removeLast() {
        length--;
        if (choices[length] == space.stop()) {
            stops--;
        }
    }

    /** Whether both handlers have ended. */
    public boolean isComplete() {
        return stops == HANDLERS;
    }

    /** The handler that is being built; the last one when the draft is complete. */
    public HandlerKind handler() {
        return stops == 0 ? HandlerKind.RB_BROADCAST : HandlerKind.RECEIVE;
    }

    /** Number of choices, STOPs included. */
    public int length() {
        return length;
    }

    /** The choice at that place, from 0. */
    public int choice(int place) {
        return choices[place];
    }

    /** Where the choices of a handler begin that has been begun. */
    public int start(HandlerKind handler) {
        return starts[handler.ordinal()];
    }

    /** Where the choices of a handler end so far, its STOP not counted. */
    public int end(HandlerKind handler) {
        return handler.ordinal() < stops ? starts[handler.ordinal() + 1] - 1 : length;
    }

    /** Number of actions of the present handler so far, STOP not counted. */
    public int actions() {
        return isComplete() ? 0 : length - starts[stops];
    }

    /** Sum of the runtime rewards so far. */
    public int reward() {
        return rewards[length];
    }

    /** The runtime reward of the choice at that place, that of a new type included. */
    public int rewardOf(int place) {
        return rewards[place + 1] - rewards[place];
    }

    /** Whether some action of the draft sends the type of that number. */
    public boolean sends(int type) {
        return (sent[length] >>> type & 1) != 0;
    }

    /** Number of types that the draft sends: also the number of the next new one. */
    public int typesSent() {
        return Integer.bitCount(sent[length]);
    }

    /** Whether the choice would have kept to the types sent before that place: those it awaits, and its own number. */
    boolean hadTypesFor(int choice, int place, boolean awaitedIsSent) {
        int awaited = space.awaitedType(choice);
        boolean awaits = !awaitedIsSent || awaited == ActionSpace.NO_TYPE || (sent[place] >>> awaited & 1) != 0;
        return awaits && space.sentType(choice) <= Integer.bitCount(sent[place]);
    }

    /** Whether some action of the draft delivers. */
    public boolean delivers() {
        return delivers[length] > 0;
    }

    /** The actions in the order in which they were chosen, as an algorithm; what is not there yet is left out. */
    public Algorithm toAlgorithm(String name) {
        TreeSet<Integer> types = new TreeSet<>();
        for (int place = 0; place < length; place++) {
            types.add(space.sentType(choices[place]));
            types.add(space.awaitedType(choices[place]));
        }
        types.remove(ActionSpace.NO_TYPE);
        return new Algorithm(name, "", types.stream().map(MessageType::numbered).toList(),
                toHandler(HandlerKind.RB_BROADCAST), toHandler(HandlerKind.RECEIVE));
    }

    /** The same as a program, of those that have the actions of the space. */
    public CompiledAlgorithm program(CompiledActions programs) {
        return programs.of(choices(HandlerKind.RB_BROADCAST), choices(HandlerKind.RECEIVE));
    }

    private int[] choices(HandlerKind handler) {
        return handler.ordinal() <= stops ? Arrays.copyOfRange(choices, start(handler), end(handler)) : new int[0];
    }

    private Handler toHandler(HandlerKind handler) {
        List<Action> actions = new ArrayList<>();
        if (handler.ordinal() <= stops) {
            for (int place = start(handler); place < end(handler); place++) {
                actions.add(space.action(choices[place]));
            }
        }
        return new Handler(actions);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int place = 0; place < length; place++) {
            text.append(place == 0 ? "" : "; ").append(space.toString(choices[place]));
        }
        return "State([" + text + "])";
    }
}
