// SPDX-License-Identifier: EPL-2.0
package rbcast.proof.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a process has crashed in the middle of a SEND to others. Crashes elsewhere need no mention: a process that does
 * no more is one that receives no more.
 *
 * @param before the rules that it had carried out in handlers before
 * @param touchedBefore whether it had received anything before
 * @param last what it received last; empty if it crashed in the RB-Broadcast handler
 * @param lastFromBroadcaster whether that was the broadcaster's own message, where an action asks for it
 * @param handler the rules of the handler, in their order
 * @param done those of them that it carried out in the handler that was cut short
 * @param interrupted the rule in which it crashed
 */
record Halt(Set<Rule> before, boolean touchedBefore, Optional<Message> last, boolean lastFromBroadcaster,
        List<Rule> handler, Set<Rule> done, Rule interrupted) {

    Halt {
        before = Set.copyOf(before);
        handler = List.copyOf(handler);
        done = Set.copyOf(done);
    }

    /** How often the message is what it received last: once or never. */
    int last(Message message) {
        return last.isPresent() && last.get().equals(message) ? 1 : 0;
    }

    /** Whether what it received last is that message, from the broadcaster itself. */
    boolean lastFromBroadcaster(Message message) {
        return lastFromBroadcaster && last(message) > 0;
    }

    /** Place of the interrupted action in its handler. */
    int place() {
        return handler.indexOf(interrupted);
    }

    /** Whether the rule stands before the interrupted one in the same handler. */
    boolean isBeforeInterruption(Rule rule) {
        int place = handler.indexOf(rule);
        return place >= 0 && place < place();
    }

    /** What the handler that was cut short has done. */
    Set<Fact> effect() {
        Set<Fact> effect = new HashSet<>();
        done.forEach(rule -> effect.addAll(rule.effect()));
        interrupted.effect().stream().filter(fact -> fact.kind() == Fact.Kind.SENT_TO_OTHERS)
                .forEach(fact -> effect.add(Fact.toSome(new Message(fact.type(), fact.content()))));
        return effect;
    }
}
