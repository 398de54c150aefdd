// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.learning;

import java.util.Arrays;

/**
 * The values of actions in states: the QTable of section IV-D. States are numbers; only actions that have been tried
 * take memory, 20 bytes each. An action that has not been tried has the initial value.
 */
public final class QTable {

    private static final int END = -1;

    private final double initialValue;
    private int[] visits = new int[1024];
    private int[] first = new int[1024];
    private int states;
    private int entries;
    private int[] action = new int[4096];
    private int[] uses = new int[4096];
    private int[] next = new int[4096];
    private double[] value = new double[4096];

    public QTable(double initialValue) {
        this.initialValue = initialValue;
    }

    /** The value of an action that has not been tried. */
    public double initialValue() {
        return initialValue;
    }

    /** How often a choice has been made in the state. */
    public int visits(int state) {
        return state < states ? visits[state] : 0;
    }

    /** The value of an action in a state, for who looks at what was learned: policies get {@link ActionValues}. */
    public double value(int state, int choice) {
        int entry = find(state, choice);
        return entry == END ? initialValue : value[entry];
    }

    /** How often the action has been chosen in the state. */
    public int uses(int state, int choice) {
        int entry = find(state, choice);
        return entry == END ? 0 : uses[entry];
    }

    /** Counts a choice of the action in the state. */
    public void use(int state, int choice) {
        int entry = entry(state, choice);
        visits[state]++;
        uses[entry]++;
    }

    /** Moves the value of an action towards a target: {@code Q += rate * (target - Q)}. */
    public void learn(int state, int choice, double target, double rate) {
        int entry = entry(state, choice);
        value[entry] += rate * (target - value[entry]);
    }

    /** Writes values and uses of the tried actions of a state at their numbers; leaves the other places alone. */
    void read(int state, double[] values, int[] counts) {
        for (int entry = firstOf(state); entry != END; entry = next[entry]) {
            values[action[entry]] = value[entry];
            counts[action[entry]] = uses[entry];
        }
    }

    private int firstOf(int state) {
        return state < states ? first[state] : END;
    }

    private int find(int state, int choice) {
        int entry = firstOf(state);
        while (entry != END && action[entry] != choice) {
            entry = next[entry];
        }
        return entry;
    }

    private int entry(int state, int choice) {
        int found = find(state, choice);
        if (found != END) {
            return found;
        }
        makeRoom(state);
        int entry = entries++;
        action[entry] = choice;
        uses[entry] = 0;
        value[entry] = initialValue;
        next[entry] = first[state];
        first[state] = entry;
        return entry;
    }

    private void makeRoom(int state) {
        if (state >= visits.length) {
            int length = Math.max(state + 1, visits.length * 2);
            visits = Arrays.copyOf(visits, length);
            first = Arrays.copyOf(first, length);
        }
        for (; states <= state; states++) {
            first[states] = END;
        }
        if (entries == action.length) {
            action = Arrays.copyOf(action, entries * 2);
            uses = Arrays.copyOf(uses, entries * 2);
            next = Arrays.copyOf(next, entries * 2);
            value = Arrays.copyOf(value, entries * 2);
        }
    }
}
