// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.simulation;

import java.util.Objects;

import rbcast.algorithm.run.Run;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.FailureMode;

/** Something that may happen next in a run. */
public record Move(Kind kind, Step step) {

    /** Who chooses a move, and what for. */
    public enum Kind {
        /** The broadcaster runs the RB-Broadcast handler. */
        BROADCAST,
        /** A message that is on its way arrives. */
        RECEIVE,
        /** A Byzantine process makes a message up, which arrives at once. */
        LIE,
        /** A faulty process stops for good, outside of a handler. */
        CRASH,
        /** A message of a faulty process of an omission system, which is on its way, is lost. */
        LOSE
    }

    public Move {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(step);
    }

    /** The step as a move in that state, where it is possible. */
    static Move of(Step step, Run state) {
        if (step instanceof Step.Receive receive) {
            boolean lie = state.program().system().mode() == FailureMode.BYZANTINE
                    && !state.isCorrect(receive.sender());
            return new Move(lie ? Kind.LIE : Kind.RECEIVE, step);
        }
        if (step instanceof Step.Lose) {
            return new Move(Kind.LOSE, step);
        }
        return new Move(step instanceof Step.Crash ? Kind.CRASH : Kind.BROADCAST, step);
    }
}
