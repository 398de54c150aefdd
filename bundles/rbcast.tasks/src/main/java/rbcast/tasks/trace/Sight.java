// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.trace;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import rbcast.algorithm.MessageType;
import rbcast.algorithm.trace.Arrow;
import rbcast.algorithm.trace.Lane;
import rbcast.algorithm.trace.Moment;
import rbcast.algorithm.trace.Trace;

/**
 * How much of a run a diagram shows.
 *
 * @param processes the processes that have a lane in it, from 0
 * @param types the types of the messages that are in it
 * @param come how many of the run's events have happened: what comes later is not there yet, or drawn faintly
 */
public record Sight(Set<Integer> processes, Set<MessageType> types, int come) {

    public Sight {
        processes = Set.copyOf(processes);
        types = Set.copyOf(types);
        if (come < 0) {
            throw new IllegalArgumentException(come + " events");
        }
    }

    /** All of a run, to its last event. */
    public static Sight all(Trace trace) {
        return new Sight(trace.lanes().stream().map(Lane::process).collect(Collectors.toSet()),
                Set.copyOf(trace.algorithm().types()), trace.moments().size());
    }

    /** The same when so many events have happened. */
    public Sight at(int events) {
        return new Sight(processes, types, events);
    }

    /** The same with other processes. */
    public Sight withProcesses(Set<Integer> others) {
        return new Sight(others, types, come);
    }

    /** The same with other types. */
    public Sight withTypes(Set<MessageType> others) {
        return new Sight(processes, others, come);
    }

    /** Whether that is all of a run, however far it has come. */
    public boolean isWhole(Trace trace) {
        Objects.requireNonNull(trace);
        return equals(all(trace).at(come));
    }

    /** Whether an event is in it, happened or not. */
    public boolean shows(Moment moment) {
        return processes.contains(moment.process()) && moment.message().map(types::contains).orElse(true);
    }

    /** Whether a message is in it, sent or not. */
    public boolean shows(Arrow arrow) {
        return processes.contains(arrow.sender()) && processes.contains(arrow.receiver())
                && types.contains(arrow.type());
    }

    /** Whether an event of that number has happened. */
    boolean hasCome(int moment) {
        return moment < come;
    }
}
