// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.hover;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import rbcast.dsl.ast.ActionDefinition;
import rbcast.dsl.ast.AlgorithmDefinition;
import rbcast.dsl.ast.HandlerDefinition;
import rbcast.dsl.ast.ReceivedDefinition;
import rbcast.dsl.ast.SendDefinition;
import rbcast.dsl.formatting.Labels;
import rbcast.text.Markdown;

/** Who sends a message type and who waits for it. */
final class TypeHover {

    private TypeHover() {
    }

    static String of(AlgorithmDefinition algorithm, String type) {
        List<String> senders = new ArrayList<>();
        List<String> waiting = new ArrayList<>();
        for (HandlerDefinition handler : algorithm.getHandlers()) {
            for (ActionDefinition action : handler.getActions()) {
                if (action.getInstruction() instanceof SendDefinition send && type.equals(send.getType())) {
                    senders.add(line(handler, action));
                }
                if (action.getCondition() instanceof ReceivedDefinition received && type.equals(received.getType())) {
                    waiting.add(line(handler, action));
                }
            }
        }
        return Markdown.paragraphs("**" + Markdown.escape(type) + "**: a message type (section III-C)",
                list("Sent by", senders, "Nobody sends it."), list("Waited for by", waiting, "Nobody waits for it."));
    }

    private static String list(String what, List<String> lines, String none) {
        return lines.isEmpty() ? none : what + "\n" + String.join("\n", lines);
    }

    private static String line(HandlerDefinition handler, ActionDefinition action) {
        int line = NodeModelUtils.findActualNodeFor(action).getStartLine();
        return "- " + handler.getEvent() + ", line " + line + ": "
                + Markdown.code(Labels.of(action).orElse(NodeModelUtils.getTokenText(
                        NodeModelUtils.findActualNodeFor(action))));
    }
}
