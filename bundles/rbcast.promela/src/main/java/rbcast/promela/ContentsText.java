// SPDX-License-Identifier: EPL-2.0
package rbcast.promela;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition.FromBroadcaster;
import rbcast.algorithm.system.SystemModel;

/** What a model says that has several contents, or tells the broadcaster from other senders. */
final class ContentsText {

    /** Words that these definitions and handlers use beside those of the layout. */
    static final String VOCABULARY =
            " EACH_MESSAGE is_asked CONTENTS no_other_sent nothing_delivered sent_of delivered_of content heard ";

    private ContentsText() {
    }

    /** Whether a model of one content that counts senders is not enough. */
    static boolean isNeeded(Algorithm algorithm, SystemModel system) {
        return system.contents() > 1 || algorithm.asksForBroadcaster();
    }

    /** The preprocessor's loop over all types and contents: an alternative for each. */
    static String eachMessage(List<String> types, int contents) {
        return types.isEmpty() ? ":: false -> skip"
                : types.stream().flatMap(type -> IntStream.range(0, contents)
                        .mapToObj(content -> "option(%s, %d)".formatted(type, content)))
                        .collect(Collectors.joining(" "));
    }

    /** What the library and the handlers need to be told. */
    static List<String> definitions(Algorithm algorithm, SystemModel system, TypeNames names) {
        int contents = system.contents();
        List<String> lines = new ArrayList<>();
        lines.add("#define CONTENTS " + contents);
        lines.add("/* the types that an action asks of the broadcaster itself */");
        lines.add("#define is_asked(t) " + asked(algorithm, names));
        lines.add("/* guards: nothing of the kind has been done for another content than the present one */");
        lines.add("#define no_other_sent(p, type) " + noOther(contents, "sent_of(p, type, %d)"));
        lines.add("#define nothing_delivered(p) " + noOther(contents, "delivered_of(p, %d)"));
        return lines;
    }

    private static String asked(Algorithm algorithm, TypeNames names) {
        List<String> asked = algorithm.receive().actions().stream()
                .filter(action -> action.condition() instanceof FromBroadcaster)
                .map(action -> "(t) == " + names.of(((FromBroadcaster) action.condition()).type())).distinct().toList();
        return asked.isEmpty() ? "false" : asked.stream().collect(Collectors.joining(" || ", "(", ")"));
    }

    private static String noOther(int contents, String done) {
        return contents == 1 ? "true" : IntStream.range(0, contents)
                .mapToObj(content -> "content != " + content + " && " + done.formatted(content))
                .collect(Collectors.joining(") || (", "!((", "))"));
    }
}
