// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rbcast.dsl.writing.Wording;

/** Whole definitions and lines to be proposed, made to fit into the text around them. */
final class Templates {

    private static final Pattern NAME = Pattern.compile("\\balgorithm\\s+(\\w+)");
    private static final Pattern TYPE = Pattern.compile("<\\s*([A-Za-z_]\\w*)\\s*,");
    private static final Pattern RECEIVE = Pattern.compile("receive\\s*\\(\\s*<\\s*(\\w+)\\s*,\\s*(\\w+)");
    private static final Pattern EVENT = Pattern.compile("RB-Broadcast\\s*\\(\\s*<?\\s*(\\w+)");
    private static final Pattern DEFINITION =
            Pattern.compile("\\b(algorithm|verify|synthesize)\\s+\\w+\\s*\\{");

    private final String text;
    private final int offset;

    /** @param offset where something is to be proposed */
    Templates(String text, int offset) {
        this.text = text;
        this.offset = offset;
    }

    /** The message types of the definition around the offset, and the next of the learner's names. */
    Set<String> types() {
        String definition = definition();
        Matcher variable = RECEIVE.matcher(definition);
        String typeVariable = variable.find() ? variable.group(1) : "t";
        Set<String> types = new LinkedHashSet<>();
        TYPE.matcher(definition).results().map(match -> match.group(1)).filter(type -> !type.equals(typeVariable))
                .forEach(types::add);
        int number = 0;
        while (types.contains("type" + number)) {
            number++;
        }
        types.add("type" + number);
        return types;
    }

    /** What the handler before the offset calls the message. */
    String message() {
        String before = text.substring(0, offset);
        Matcher receive = RECEIVE.matcher(before);
        Matcher broadcast = EVENT.matcher(before);
        String message = "m";
        int last = -1;
        while (receive.find()) {
            message = receive.group(2);
            last = receive.start();
        }
        while (broadcast.find()) {
            message = broadcast.start() > last ? broadcast.group(1) : message;
        }
        return message;
    }

    /** The text of the definition around the offset, from its first line to the next definition. */
    private String definition() {
        int begin = 0;
        int end = text.length();
        Matcher definition = DEFINITION.matcher(text);
        while (definition.find()) {
            if (definition.start() < offset) {
                begin = definition.start();
            } else {
                end = Math.min(end, definition.start());
            }
        }
        return text.substring(begin, end);
    }

    /** Whole definitions by what they are. */
    Map<String, String> definitions() {
        Map<String, String> definitions = new LinkedHashMap<>();
        definitions.put("algorithm with both handlers", """
                algorithm MyAlgorithm {

                    when RB-Broadcast(m) do:
                        SEND to all(<type0, m>) if true and not already sent;
                        STOP if true;

                    when receive(<t, m>) do:
                        DELIVER(m) if true and not already delivered;
                        STOP if true;
                }
                """);
        Matcher name = NAME.matcher(text);
        definitions.put("verification of an algorithm", """
                verify %s {
                    byzantine with N = 4, F = 1;
                }
                """.formatted(name.find() ? name.group(1) : "MyAlgorithm"));
        definitions.put("synthesis with the paper's inputs", """
                synthesize MyBroadcast {
                    systems byzantine with N = 4, F = 1;
                    properties RB-Validity, RB-Agreement, RB-Integrity;
                    types 2;
                    thresholds 1, F + 1, (N + F)/2, N - F;
                    episodes 12000;
                    simulations 5;
                    seed 1;
                }
                """);
        return definitions;
    }

    /** Handlers that the definition around the offset has not got. */
    List<String> handlers() {
        String definition = definition();
        Set<String> handlers = new LinkedHashSet<>();
        if (!EVENT.matcher(definition).find()) {
            handlers.add(handler(Wording.whenBroadcast("m"), Wording.send("all", "type0", "m", Wording.ALWAYS)));
        }
        if (!RECEIVE.matcher(definition).find()) {
            handlers.add(handler(Wording.whenReceive("t", "m"), Wording.deliver("m", Wording.ALWAYS)));
        }
        return List.copyOf(handlers);
    }

    /** The first line goes where the cursor is, the others are indented as deep as it usually is. */
    private static String handler(String header, String action) {
        String indent = "\n" + Wording.INDENT.repeat(2);
        return header + indent + action + indent + Wording.STOP;
    }

    /** Actions with the types and the message of the algorithm around the offset. */
    List<String> actions() {
        String message = message();
        Set<String> actions = new LinkedHashSet<>();
        for (String type : types()) {
            actions.add(Wording.send("all", type, message, Wording.ALWAYS));
        }
        String first = types().iterator().next();
        actions.add(Wording.send("neighbours", first, message, Wording.received(first, message, "F + 1")));
        actions.add(Wording.deliver(message, Wording.ALWAYS));
        for (String type : types()) {
            actions.add(Wording.deliver(message, Wording.received(type, message, "F + 1")));
        }
        actions.add(Wording.STOP);
        return List.copyOf(actions);
    }

    /** Threshold conditions, one for each type. */
    List<String> conditions() {
        return types().stream().map(type -> Wording.received(type, message(), "F + 1")).toList();
    }
}
