// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.writing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import rbcast.algorithm.Destination;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.efficiency.RewardTable;
import rbcast.algorithm.specification.AlgorithmSpace;
import rbcast.algorithm.specification.HandlerRules;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.Property;

/**
 * Writes the lines of a {@code synthesize} definition that define its space, each of them, also where it says what the
 * paper says: a text that does not depend on what is left out. Lines that do not matter to the space are not written,
 * GH9 among them; nor are guards and the condition on the broadcaster where there are none.
 */
public final class SpaceWriter {

    private final SynthesisSpecification specification;
    private final List<String> lines = new ArrayList<>();

    private SpaceWriter(SynthesisSpecification specification) {
        this.specification = specification;
    }

    /** The lines, in the order of the reference, without indentation. */
    public static List<String> lines(SynthesisSpecification specification) {
        return new SpaceWriter(specification).write();
    }

    private List<String> write() {
        AlgorithmSpace space = specification.space();
        list("systems", Stream.concat(specification.goal().systems().stream(),
                specification.goal().generalSystems().stream()));
        list("properties", specification.goal().properties().stream().map(Property::keyword));
        lines.add(Wording.line("types", space.types()));
        list("thresholds", space.thresholds().stream());
        list("destinations", space.destinations().stream().map(Destination::keyword));
        write("RB-Broadcast", space.broadcast());
        write("receive", space.receive());
        list("rewards", rewards());
        writeHeuristics("with", true);
        writeHeuristics("without", false);
        return lines;
    }

    private void list(String keyword, Stream<?> items) {
        lines.add(Wording.list(keyword, items.map(Object::toString).toList()));
    }

    private void write(String handler, HandlerRules rules) {
        list(handler + " instructions", Stream.concat(only(rules.send(), "SEND"), only(rules.deliver(), "DELIVER")));
        list(handler + " conditions", Stream.concat(only(rules.always(), Wording.ALWAYS),
                Stream.concat(rules.thresholds().<Stream<?>>map(List::stream).orElse(Stream.of("thresholds")),
                        only(rules.broadcaster(), Wording.BROADCASTER))));
        if (rules.hasGuards()) {
            list(handler + " " + Wording.GUARDS, rules.guards().stream());
        }
        lines.add(Wording.line(handler + " actions", rules.minActions() + " to " + rules.maxActions()));
    }

    private static Stream<String> only(boolean condition, String word) {
        return condition ? Stream.of(word) : Stream.empty();
    }

    private Stream<String> rewards() {
        RewardTable table = specification.rewards().runtime();
        return Stream.of(
                Stream.of("SEND to myself: " + table.sendMyself(), "SEND to neighbours: " + table.sendNeighbours(),
                        "SEND to all: " + table.sendAll(), "DELIVER: " + table.deliver(), "STOP: " + table.stop(),
                        Wording.ALWAYS + ": " + table.always()),
                thresholds().stream().map(threshold -> threshold + ": " + table.of(threshold)),
                only(specification.space().asksForBroadcaster(), Wording.BROADCASTER + ": " + table.ofBroadcaster()),
                only(specification.space().hasGuards(), Wording.GUARDS + ": " + table.guard()),
                Stream.of("new type: " + table.newType(), "receive: " + table.receiveHandler()))
                .flatMap(part -> part);
    }

    /** All that an action of the space may wait for. */
    private Set<Threshold> thresholds() {
        AlgorithmSpace space = specification.space();
        Set<Threshold> thresholds = new LinkedHashSet<>(space.thresholds());
        thresholds.addAll(space.thresholds(space.broadcast()));
        thresholds.addAll(space.thresholds(space.receive()));
        return thresholds;
    }

    private void writeHeuristics(String keyword, boolean on) {
        List<Heuristic> those = Stream.of(Heuristic.values())
                .filter(each -> each != Heuristic.GH9 && specification.space().has(each) == on).toList();
        if (!those.isEmpty()) {
            list(keyword, those.stream());
        }
    }
}
