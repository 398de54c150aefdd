// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.learning;

/** Why a simulation or a search came to its end. */
public enum Ending {
    /** All that was to be done is done. */
    COMPLETED("completed"),
    /** The space holds no correct algorithm: every one of them has been refuted. */
    NOTHING_CORRECT("every algorithm of the space is incorrect"),
    /** The time budget is used up; what was found until then counts. */
    TIME_BUDGET("the time budget is used up"),
    /** The user has cancelled; what was found until then counts. */
    CANCELLED("cancelled"),
    /** The oracle gives no verdicts, so there is nothing to learn from. */
    NO_VERDICTS("the oracle gives no verdicts");

    private final String reason;

    Ending(String reason) {
        this.reason = reason;
    }

    @Override
    public String toString() {
        return reason;
    }
}
