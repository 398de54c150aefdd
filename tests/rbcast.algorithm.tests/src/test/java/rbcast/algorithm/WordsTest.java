// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.algorithm.Condition.always;
import static rbcast.algorithm.Condition.fromBroadcaster;
import static rbcast.algorithm.Condition.received;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Parts of an algorithm are called what the language writes: runs, messages and models show these words. */
class WordsTest {

    private static final MessageType ECHO = new MessageType("echo");
    private static final MessageType INIT = new MessageType("init");
    private static final Algorithm ALGORITHM = new Algorithm("Words", "", List.of(INIT, ECHO),
            Handler.of(Action.send(Destination.ALL, INIT, always())),
            Handler.of(Action.send(Destination.NEIGHBOURS, ECHO, fromBroadcaster(INIT)).oncePerBroadcast(),
                    Action.deliver(received(ECHO, Threshold.F_PLUS_1))));

    @Test
    void actionsAreWrittenAsInTheLanguage() {
        assertThat(ALGORITHM.broadcast().actions()).extracting(Action::toString)
                .containsExactly("SEND to all(<init, m>) if true");
        assertThat(ALGORITHM.receive().actions()).extracting(Action::toString).containsExactly(
                "SEND to neighbours(<echo, m>) if received (<init, m>) from the broadcaster"
                        + " and no <echo, *> already sent",
                "DELIVER(m) if received (<echo, m>) from F + 1 distinct parties");
        assertThat(Action.deliver(received(INIT, Threshold.ONE)).oncePerBroadcast()).hasToString(
                "DELIVER(m) if received (<init, m>) from 1 distinct party and nothing already delivered");
    }

    @Test
    void everyWordNamesOneThing() {
        assertThat(Destination.values()).extracting(Destination::keyword).doesNotHaveDuplicates();
        for (Destination destination : Destination.values()) {
            assertThat(destination).hasToString(destination.keyword());
        }
        for (Once once : Once.values()) {
            assertThat(Once.of(once.keyword())).contains(once);
            assertThat(once).hasToString(once.keyword());
        }
        assertThat(Once.of("per process")).isEmpty();
        assertThat(HandlerKind.RB_BROADCAST).hasToString("RB-Broadcast(m)");
        assertThat(HandlerKind.RECEIVE.event()).isEqualTo("receive(<t, m>)");
        assertThat(ECHO).isLessThan(INIT);
    }

    @Test
    void anAlgorithmKnowsItsActionsInTheirOrder() {
        assertThat(ALGORITHM.sites()).containsExactly(new ActionSite(HandlerKind.RB_BROADCAST, 0),
                new ActionSite(HandlerKind.RECEIVE, 0), new ActionSite(HandlerKind.RECEIVE, 1));
        assertThat(ALGORITHM.sites()).extracting(site -> Algorithm.awaitedType(ALGORITHM.action(site)).map(
                MessageType::name).orElse("")).containsExactly("", "init", "echo");
        assertThat(ALGORITHM.receive().size()).as("STOP counts").isEqualTo(3);
        assertThat(ALGORITHM.delivers()).isTrue();
        assertThat(ALGORITHM.asksForBroadcaster()).isTrue();
        Algorithm silent = Algorithm.of("Silent", ALGORITHM.broadcast(), Handler.of());
        assertThat(silent.delivers()).isFalse();
        assertThat(silent.asksForBroadcaster()).isFalse();
        assertThat(silent.withDocumentation("says nothing")).extracting(Algorithm::documentation, Algorithm::broadcast)
                .containsExactly("says nothing", silent.broadcast());
    }
}
