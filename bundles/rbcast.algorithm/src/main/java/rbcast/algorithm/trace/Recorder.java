// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import rbcast.algorithm.Action;
import rbcast.algorithm.ActionSite;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition.Received;
import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.run.Event;
import rbcast.algorithm.run.Event.Evidence;
import rbcast.algorithm.run.Run;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.trace.Arrow.Fate;

/** Watches the interpreter at work and notes what it does. */
final class Recorder {

    private final Algorithm algorithm;
    private final Run run;
    private final List<Step> schedule = new ArrayList<>();
    private final List<Moment> moments = new ArrayList<>();
    private final List<Arrow> arrows = new ArrayList<>();
    /** Places in the list of arrows of the messages that are on their way. */
    private final Map<Message, Integer> inTransit = new HashMap<>();

    /** A process sends each of these at most once. */
    private record Message(int sender, int receiver, MessageType type, int content) {
    }

    Recorder(Algorithm algorithm, SystemModel system, Situation situation) {
        this.algorithm = algorithm;
        this.run = new Run(new CompiledAlgorithm(algorithm, system), situation, this::note);
    }

    /** Does the step if it is possible now. */
    void perform(Step step) {
        schedule.add(step);
        if (!run.perform(step)) {
            schedule.remove(schedule.size() - 1);
        }
    }

    /** Brings the run to its end; what the interpreter does for that is noted as steps. */
    void settle() {
        List<Step> steps = new ArrayList<>();
        Run ahead = new Run(run.program(), run.situation(), event -> step(event).ifPresent(steps::add));
        schedule.forEach(ahead::perform);
        steps.clear();
        ahead.settle();
        steps.forEach(this::perform);
    }

    /** The step that an event of settling begins, where no process lies and nobody crashes inside of a handler. */
    private Optional<Step> step(Event event) {
        if (event instanceof Event.Receive receive) {
            return Optional.of(Step.receive(receive.process(), receive.sender(), algorithm.numberOf(receive.type()),
                    receive.content()));
        }
        if (event instanceof Event.Crash crash) {
            return Optional.of(Step.crash(crash.process()));
        }
        if (event instanceof Event.Loss loss) {
            return Optional.of(Step.lose(loss.receiver(), loss.process(), algorithm.numberOf(loss.type())));
        }
        return event instanceof Event.Broadcast ? Optional.of(Step.broadcast()) : Optional.empty();
    }

    private void note(Event event) {
        int number = moments.size();
        if (event instanceof Event.Send send) {
            send.receivers().forEach(receiver ->
                    send(number, new Message(send.process(), receiver, send.type(), send.content()), false));
            send.missed().forEach(receiver -> arrows.add(new Arrow(number, OptionalInt.empty(), send.process(),
                    receiver, send.type(), send.content(), false, Fate.PREVENTED)));
        } else if (event instanceof Event.ByzantineSend lie) {
            send(number, new Message(lie.process(), lie.receiver(), lie.type(), lie.content()), true);
        } else if (event instanceof Event.Receive receive) {
            end(new Message(receive.sender(), receive.process(), receive.type(), receive.content()),
                    OptionalInt.of(number), Fate.RECEIVED);
        } else if (event instanceof Event.Loss loss) {
            end(new Message(loss.process(), loss.receiver(), loss.type(), 0), OptionalInt.empty(), Fate.LOST);
        }
        moments.add(new Moment(number, schedule.size() - 1, event, tallies(event)));
    }

    private void send(int number, Message message, boolean lie) {
        inTransit.put(message, arrows.size());
        arrows.add(new Arrow(number, OptionalInt.empty(), message.sender(), message.receiver(), message.type(),
                message.content(), lie, Fate.IN_TRANSIT));
    }

    private void end(Message message, OptionalInt received, Fate fate) {
        int place = inTransit.remove(message);
        Arrow sent = arrows.get(place);
        arrows.set(place, new Arrow(sent.sent(), received, sent.sender(), sent.receiver(), sent.type(), sent.content(),
                sent.lie(), fate));
    }

    private List<Tally> tallies(Event event) {
        if (event instanceof Event.Receive receive) {
            return waitingFor(receive.type(), receive.count());
        }
        if (event instanceof Event.Send send) {
            return tally(send.site(), send.evidence());
        }
        return event instanceof Event.Deliver deliver ? tally(deliver.site(), deliver.evidence()) : List.of();
    }

    private static List<Tally> tally(ActionSite site, Optional<Evidence> evidence) {
        return evidence.map(e -> new Tally(site, e.type(), e.count(), e.required())).stream().toList();
    }

    private List<Tally> waitingFor(MessageType type, int count) {
        List<Action> actions = algorithm.receive().actions();
        SystemModel system = run.program().system();
        List<Tally> tallies = new ArrayList<>();
        for (int index = 0; index < actions.size(); index++) {
            if (actions.get(index).condition() instanceof Received received && received.type().equals(type)) {
                tallies.add(new Tally(new ActionSite(HandlerKind.RECEIVE, index), type, count,
                        received.threshold().leastCount(system.n(), system.f())));
            }
        }
        return tallies;
    }

    /** What has been noted. */
    Trace trace(Set<Property> about) {
        SystemModel system = run.program().system();
        List<Lane> lanes = IntStream.range(0, system.n()).mapToObj(this::lane).toList();
        List<Arrow> inOrder = arrows.stream().sorted(Comparator.comparingInt(Arrow::sent)
                .thenComparingInt(Arrow::receiver)).toList();
        return new Trace(algorithm, system, run.situation(), schedule, lanes, moments, inOrder, Finding.of(run),
                List.copyOf(about));
    }

    private Lane lane(int process) {
        return new Lane(process, process == 0 && run.situation().kind() != Kind.NO_BROADCAST,
                run.isCorrect(process) ? Fault.NONE : Fault.of(run.program().system().mode()),
                first(process, Event.Crash.class::isInstance), first(process, Event.Deliver.class::isInstance));
    }

    private OptionalInt first(int process, Predicate<Event> kind) {
        return moments.stream().filter(moment -> moment.process() == process && kind.test(moment.event()))
                .mapToInt(Moment::number).findFirst();
    }
}
