// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.run;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import rbcast.algorithm.system.Property;

/**
 * The contents of one broadcast. A run of several contents is one run for each, woven together: they have the same
 * processes and the same schedule, and meet in nothing but the guards of actions.
 */
final class Contents {

    /** Where a system has one content there is nothing to meet. */
    static final Contents ONE = new Contents(null, 0);

    /** The run of each content; empty where there is one. */
    private final Run[] runs;

    private Contents(Run first, int number) {
        runs = new Run[number];
        if (number > 0) {
            runs[0] = first;
        }
    }

    /** Those of a run that begins with the first content. */
    static Contents beginning(Run first) {
        int number = first.program().system().contents();
        if (number == 1) {
            return ONE;
        }
        Contents contents = new Contents(first, number);
        for (int content = 1; content < number; content++) {
            contents.runs[content] = new Run(first, content, contents);
        }
        return contents;
    }

    /** The same state for the copy of the first content's run. */
    Contents copiedFor(Run first) {
        if (this == ONE) {
            return ONE;
        }
        Contents copy = new Contents(first, runs.length);
        for (int content = 1; content < runs.length; content++) {
            copy.runs[content] = new Run(runs[content], Optional.of(copy));
        }
        return copy;
    }

    /** @throws IndexOutOfBoundsException if there is no such content */
    Run run(int content) {
        return runs[content];
    }

    /** Whether RB-Broadcast is still to come: it is the first event of all. */
    boolean awaitBroadcast() {
        return runs[0].awaitsBroadcast();
    }

    /** Whether the process has sent the type to anybody, or delivered if it is no type, with another content. */
    boolean elsewhere(int own, int process, int type) {
        for (int content = 0; content < runs.length; content++) {
            if (content != own && runs[content].hasActed(process, type)) {
                return true;
            }
        }
        return false;
    }

    /** Settles the runs of all contents but the first. */
    void settleOthers() {
        for (int content = 1; content < runs.length; content++) {
            Settling.settle(runs[content]);
        }
    }

    boolean othersAreSettled() {
        boolean settled = true;
        for (int content = 1; content < runs.length; content++) {
            settled &= Settling.isSettled(runs[content]);
        }
        return settled;
    }

    /** The properties that the contents but the first contradict, and those that all of them together do. */
    Set<Property> violationsOfOthers(boolean settled) {
        Set<Property> violated = EnumSet.noneOf(Property.class);
        int delivered = 0;
        for (int content = 0; content < runs.length; content++) {
            if (content > 0) {
                violated.addAll(runs[content].violations(settled));
            }
            delivered += runs[content].isDeliveredByCorrect() ? 1 : 0;
        }
        if (delivered > 1) {
            violated.add(Property.RB_CONSISTENCY);
        }
        return violated;
    }
}
