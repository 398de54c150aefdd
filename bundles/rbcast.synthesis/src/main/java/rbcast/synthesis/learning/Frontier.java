// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.learning;

import java.util.Arrays;
import java.util.BitSet;

import rbcast.synthesis.space.ActionSpace;
import rbcast.synthesis.space.CompletionBound;
import rbcast.synthesis.space.Draft;
import rbcast.synthesis.space.Heuristics;
import rbcast.synthesis.space.KeyIndex;
import rbcast.synthesis.space.StateKeys;

/**
 * Which states are worth going to: remembers what became of those that were visited (GH9) and, if asked to, leaves out
 * those that cannot lead to a better algorithm than the best correct one so far.
 */
final class Frontier {

    /** What is known of a state, from nothing to everything. */
    private static final byte OPEN = 0;
    /** Nothing below is better than the best correct algorithm. */
    private static final byte CLOSED = 1;
    /** Nothing below is worth a visit: it is incorrect, worse than the best, without a verdict, or not there at all. */
    private static final byte BLOCKED = 2;

    private final ActionSpace space;
    private final Heuristics heuristics;
    private final StateKeys keys;
    private final KeyIndex states;
    private final long[] key;
    private final CompletionBound bound;
    private final boolean blocking;
    private final boolean bounded;
    private final BitSet available;
    private final BitSet worthwhile;
    private final BitSet unexplored;
    private byte[] marks = new byte[1024];
    private int best = Integer.MIN_VALUE;
    private byte rootMark = OPEN;

    /**
     * @param blocking whether incorrect algorithms are never visited again (GH9)
     * @param bounded whether what cannot be better than the best is left out
     */
    Frontier(ActionSpace space, Heuristics heuristics, StateKeys keys, int maxStates, CompletionBound bound,
            boolean blocking, boolean bounded) {
        this.space = space;
        this.heuristics = heuristics;
        this.keys = keys;
        this.states = new KeyIndex(keys.words(), maxStates);
        this.key = new long[keys.words()];
        this.bound = bound;
        this.blocking = blocking;
        this.bounded = bounded;
        this.available = new BitSet(space.size());
        this.worthwhile = new BitSet(space.size());
        this.unexplored = new BitSet(space.size());
    }

    /** The number of a state, which is remembered from now on; {@link KeyIndex#NONE} when there is no room for it. */
    int visit(Draft draft) {
        keys.write(draft, key);
        return states.add(key);
    }

    /** Number of states remembered. */
    int states() {
        return states.size();
    }

    /** Says how good the best correct algorithm is. */
    void setBest(int reward) {
        best = reward;
    }

    /** Finds out where to go from a state; the two sets below answer for it. */
    void look(Draft draft) {
        heuristics.available(draft, available);
        worthwhile.clear();
        unexplored.clear();
        for (int choice = available.nextSetBit(0); choice >= 0; choice = available.nextSetBit(choice + 1)) {
            byte mark = markAfter(draft, choice);
            worthwhile.set(choice, mark != BLOCKED);
            unexplored.set(choice, mark == OPEN);
        }
    }

    /** Actions that do not lead to nothing but incorrect or worse algorithms: the best correct one stays reachable. */
    BitSet worthwhile() {
        return worthwhile;
    }

    /** Actions that may lead to something new: something better, if the best is a bound. */
    BitSet unexplored() {
        return bounded ? unexplored : worthwhile;
    }

    /** What is known of the state to which an action leads, what it may come to at best included. */
    private byte markAfter(Draft draft, int choice) {
        draft.add(choice);
        byte mark = mark(draft);
        if (bounded && best != Integer.MIN_VALUE && mark != BLOCKED) {
            int most = bound.of(draft);
            if (most <= best) {
                mark = most < best ? BLOCKED : CLOSED;
            }
        }
        draft.removeLast();
        return mark;
    }

    private byte mark(Draft draft) {
        keys.write(draft, key);
        int state = states.find(key);
        return state == KeyIndex.NONE || state >= marks.length ? OPEN : marks[state];
    }

    /** A complete draft has turned out incorrect. Takes the draft back as far as nothing is left to explore. */
    void incorrect(Draft draft) {
        if (blocking) {
            mark(draft, BLOCKED);
            retreat(draft);
        }
    }

    /** A complete draft has no verdict, and would not have one next time. */
    void undecided(Draft draft) {
        mark(draft, BLOCKED);
        retreat(draft);
    }

    /** A complete draft is correct: it needs no visit any more to find something better. */
    void correct(Draft draft) {
        if (bounded) {
            mark(draft, CLOSED);
            retreat(draft);
        }
    }

    /** A draft has nowhere to go. */
    void deadEnd(Draft draft) {
        draft.add(space.stop());
        retreat(draft);
    }

    private void retreat(Draft draft) {
        boolean exhausted = true;
        while (exhausted && draft.length() > 0) {
            draft.removeLast();
            byte mark = leastMarkBelow(draft);
            exhausted = mark != OPEN;
            if (exhausted) {
                mark(draft, mark);
            }
        }
        if (exhausted) {
            rootMark = mark(draft);
        }
    }

    /** Whether nothing new is left in the whole space that is worth a visit. */
    boolean isExhausted() {
        return rootMark != OPEN;
    }

    /** Whether nothing at all is left that is worth a visit. */
    boolean isEmpty() {
        return rootMark == BLOCKED;
    }

    private byte leastMarkBelow(Draft draft) {
        byte least = BLOCKED;
        heuristics.available(draft, available);
        for (int choice = available.nextSetBit(0); choice >= 0 && least != OPEN;
                choice = available.nextSetBit(choice + 1)) {
            byte mark = markAfter(draft, choice);
            least = mark < least ? mark : least;
        }
        return least;
    }

    private void mark(Draft draft, byte mark) {
        int state = visit(draft);
        if (state != KeyIndex.NONE) {
            if (state >= marks.length) {
                marks = Arrays.copyOf(marks, Math.max(state + 1, marks.length * 2));
            }
            marks[state] = mark;
        }
    }
}
