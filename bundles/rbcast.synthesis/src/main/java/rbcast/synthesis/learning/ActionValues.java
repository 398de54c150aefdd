// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.learning;

/** What a policy knows of the actions available in a state, at places from 0. */
public interface ActionValues {

    /** Number of available actions, at least 1. */
    int count();

    /** The value of an action: what the QTable says. */
    double value(int place);

    /** How often the action has been chosen in this state before. */
    int uses(int place);

    /** How often any action has been chosen in this state before. */
    int visits();
}
