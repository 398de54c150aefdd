// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.export;

import java.util.ArrayList;
import java.util.List;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition.FromBroadcaster;
import rbcast.algorithm.Condition.Received;
import rbcast.algorithm.Instruction.Send;
import rbcast.algorithm.MessageType;

/**
 * The flow of messages of an algorithm as a graph in the language DOT of Graphviz: what is sent when a process
 * broadcasts, and for every type what is sent, or delivered, once it has been received from how many.
 */
final class FlowGraph {

    private static final String BROADCAST = "broadcast";
    private static final String RECEIPT = "receipt";
    private static final String DELIVERY = "delivery";

    private final Algorithm algorithm;
    private final List<String> lines = new ArrayList<>();

    private FlowGraph(Algorithm algorithm) {
        this.algorithm = algorithm;
    }

    /** The text. Names are those of the language, which are identifiers and need no escapes. */
    static String of(Algorithm algorithm) {
        FlowGraph graph = new FlowGraph(algorithm);
        graph.write();
        return String.join("\n", graph.lines) + "\n";
    }

    private void write() {
        lines.add("digraph %s {".formatted(quoted(algorithm.name())));
        lines.add("    rankdir=LR;");
        lines.add("    node [fontname=\"Helvetica\", shape=ellipse];");
        lines.add("    edge [fontname=\"Helvetica\", fontsize=11];");
        node(BROADCAST, "RB-Broadcast(m)", "shape=box, style=rounded");
        if (algorithm.receive().actions().stream().anyMatch(action -> Algorithm.awaitedType(action).isEmpty())) {
            node(RECEIPT, "any receipt", "shape=box, style=\"rounded,dashed\"");
        }
        for (MessageType type : algorithm.types()) {
            node(id(type), "<" + type + ", m>", "");
        }
        if (algorithm.delivers()) {
            node(DELIVERY, "DELIVER(m)", "shape=box, style=bold");
        }
        algorithm.broadcast().actions().forEach(action -> edge(BROADCAST, action));
        algorithm.receive().actions().forEach(action -> edge(RECEIPT, action));
        lines.add("}");
    }

    private void node(String id, String label, String style) {
        lines.add("    %s [label=%s%s];".formatted(id, quoted(label), style.isEmpty() ? "" : ", " + style));
    }

    /** An action on a condition goes from the type that it waits for; any other from what its handler reacts to. */
    private void edge(String handler, Action action) {
        List<String> label = new ArrayList<>();
        String from = Algorithm.awaitedType(action).map(FlowGraph::id).orElse(handler);
        if (action.condition() instanceof Received received) {
            label.add("from " + received.threshold());
        } else if (action.condition() instanceof FromBroadcaster) {
            label.add("from the broadcaster");
        }
        String to = DELIVERY;
        if (action.instruction() instanceof Send send) {
            label.add("to " + send.destination());
            to = id(send.type());
        }
        if (action.isGuarded()) {
            label.add("once per broadcast");
        }
        lines.add("    %s -> %s [label=%s%s];".formatted(from, to, quoted(String.join("\\n", label)),
                handler.equals(BROADCAST) && !from.equals(BROADCAST) ? ", style=dashed" : ""));
    }

    /** Another name than that of any other node, and no word of DOT's. */
    private static String id(MessageType type) {
        return "m_" + type.name();
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
