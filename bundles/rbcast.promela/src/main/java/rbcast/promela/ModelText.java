// SPDX-License-Identifier: EPL-2.0
package rbcast.promela;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Handler;
import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.Instruction.Send;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.SystemModel;

/**
 * Everything that a model says, ready to be laid out: the template decides nothing.
 *
 * @param fileName the file that the model goes to
 * @param title algorithm and system, in words
 * @param documentation what the author of the algorithm says of it, each line with a blank in front
 * @param broadcast the RB-Broadcast handler as pseudo-code
 * @param receive the receive handler as pseudo-code
 * @param situations the situations to check, in words
 * @param properties the properties to check, as reports name them
 * @param options options of {@code spin -run} in front of the file, each with a blank behind
 * @param n number of processes
 * @param f number of faulty processes
 * @param types names of the types in the order of their numbers
 * @param slots number of counters of one kind that a process has
 * @param eachType the definition of the preprocessor's loop over all that can be received
 * @param initial an expression that tells whether a type t is initial
 * @param definitions further ones of the preprocessor, for several contents
 * @param inPieces whether a handler is too long to be a single step of Spin's
 * @param state the library's text that comes before the algorithm
 * @param coverage the library's text that counts what the search sees; nothing in a model that does not count
 * @param broadcastActions the statements of the RB-Broadcast handler
 * @param receiveActions the statements of the receive handler
 * @param checks statements that check the properties, most of them inlines of the library
 * @param library the library's text that comes after the algorithm
 */
record ModelText(String fileName, String title, List<String> documentation, List<String> broadcast,
        List<String> receive, List<String> situations, String properties, String options, int n, int f,
        List<String> types, int slots, String eachType, String initial, List<String> definitions, boolean inPieces,
        String state, List<String> coverage, List<String> broadcastActions, List<String> receiveActions,
        List<String> checks, String library) {

    /** So many actions, each a SEND to all and counted, have less than half the statements that Spin admits. */
    static final int ACTIONS_OF_A_PIECE = 20;

    static ModelText of(Algorithm algorithm, SystemModel system, Set<Property> chosen, String fileName,
            boolean counting) {
        Set<Property> properties = EnumSet.copyOf(chosen);
        boolean contents = ContentsText.isNeeded(algorithm, system);
        String state = contents ? Library.stateOfContents() : Library.state();
        String library = contents ? Library.systemOfContents() : Library.system(system.mode());
        String coverage = counting ? coverage(algorithm) : "";
        TypeNames names = new TypeNames(algorithm.types(), ModelTemplate.vocabulary()
                + (contents ? ContentsText.VOCABULARY : "") + state + library + coverage);
        Statements statements = new Statements(names, new Conditions(system, names), contents, counting,
                inPieces(algorithm, system));
        // with one content there is nothing to be inconsistent with
        List<String> checks = properties.stream().filter(property -> contents || property != Property.RB_CONSISTENCY)
                .map(property -> "check_" + property.keyword().replace('-', '_') + "()").toList();
        List<String> types = algorithm.types().stream().map(names::of).toList();
        return new ModelText(fileName, title(algorithm, system), documentation(algorithm),
                pseudoCode(algorithm.broadcast()), pseudoCode(algorithm.receive()),
                system.situations().stream().map(Situation::toString).toList(),
                properties.stream().map(Property::keyword).collect(Collectors.joining(", ")),
                SpinOptions.of(algorithm, system).stream().map(option -> option + " ").collect(Collectors.joining()),
                system.n(), system.f(), types, Math.max(1, types.size() * system.contents()),
                contents ? "EACH_MESSAGE(option) " + ContentsText.eachMessage(types, system.contents())
                        : "EACH_TYPE(option) " + eachType(types), initial(algorithm, names),
                contents ? ContentsText.definitions(algorithm, system, names) : List.of(),
                inPieces(algorithm, system), state, coverage.lines().toList(),
                statements.of(HandlerKind.RB_BROADCAST, algorithm.broadcast()),
                statements.of(HandlerKind.RECEIVE, algorithm.receive()),
                counting ? Stream.concat(Stream.of("c_code { count_settled(); }"), checks.stream()).toList()
                        : checks.isEmpty() ? List.of("skip") : checks,
                library);
    }

    /**
     * Spin bounds the length of a {@code d_step}. A handler that may exceed it is several of them, one behind the other
     * in one {@code atomic} step. In crash systems handlers are {@code atomic} anyway.
     */
    private static boolean inPieces(Algorithm algorithm, SystemModel system) {
        return system.mode() != FailureMode.CRASH && StandaloneModel.longestHandler(algorithm) > ACTIONS_OF_A_PIECE;
    }

    private static String coverage(Algorithm algorithm) {
        return """
                #define ACTIONS_AT_MOST %d
                #define ACTIONS_OF_RB_BROADCAST %d
                #define ACTIONS_OF_RECEIVE %d
                """.formatted(StandaloneModel.MAX_ACTIONS, algorithm.broadcast().actions().size(),
                algorithm.receive().actions().size()) + Library.coverage();
    }

    private static String title(Algorithm algorithm, SystemModel system) {
        return String.join(" ", CommentText.lines(algorithm.name())) + ", " + system;
    }

    /** Set off by a blank line, if there is anything. */
    private static List<String> documentation(Algorithm algorithm) {
        List<String> lines = CommentText.lines(algorithm.documentation());
        Stream<String> text = lines.stream().map(line -> line.isEmpty() ? "" : " " + line);
        return lines.isEmpty() ? lines : Stream.concat(Stream.of(""), text).toList();
    }

    private static List<String> pseudoCode(Handler handler) {
        return handler.actions().stream().map(Action::toString).toList();
    }

    /** {@code option(type0) option(type1)}; with no types an alternative that is never taken. */
    private static String eachType(List<String> types) {
        return types.isEmpty() ? ":: false -> skip"
                : types.stream().map(type -> "option(" + type + ")").collect(Collectors.joining(" "));
    }

    private static String initial(Algorithm algorithm, TypeNames names) {
        Set<MessageType> initial = algorithm.initialTypes();
        return initial.isEmpty() ? "false" : initial.stream().map(type -> "(t) == " + names.of(type))
                .collect(Collectors.joining(" || ", "(", ")"));
    }

    /** Actions as statements. */
    private record Statements(TypeNames names, Conditions conditions, boolean contents, boolean counting,
            boolean inPieces) {

        List<String> of(HandlerKind kind, Handler handler) {
            List<Action> actions = handler.actions();
            List<String> lines = IntStream.range(0, actions.size()).mapToObj(i -> "ACTION(" + i + ") "
                    + of(actions.get(i), counting ? count(kind, i) : "")).toList();
            return inPieces ? pieces(lines) : lines;
        }

        private static List<String> pieces(List<String> lines) {
            List<String> pieces = new ArrayList<>();
            for (int from = 0; from < lines.size(); from += ACTIONS_OF_A_PIECE) {
                pieces.add("d_step {");
                lines.subList(from, Math.min(from + ACTIONS_OF_A_PIECE, lines.size()))
                        .forEach(line -> pieces.add("    " + line));
                pieces.add("    skip");
                pieces.add("}");
            }
            return pieces;
        }

        private static String count(HandlerKind kind, int action) {
            String handler = switch (kind) {
                case RB_BROADCAST -> "RB_BROADCAST";
                case RECEIVE -> "RECEIVE";
            };
            return "c_code { times_executed[%s][%d]++; }; ".formatted(handler, action);
        }

        private String of(Action action, String count) {
            String instruction = count + (action.instruction() instanceof Send send
                    ? "SEND_to_" + send.destination().keyword() + "(p, " + names.of(send.type()) + ")" : "DELIVER(p)");
            Optional<String> condition = guard(action, conditions.expression(action.condition()));
            return condition.map(holds -> "if :: " + holds + " -> " + instruction + " :: else fi").orElse(instruction)
                    + ";";
        }

        /** The condition, and the guard if the action has one and contents differ. */
        private Optional<String> guard(Action action, Optional<String> condition) {
            if (!contents || !action.isGuarded()) {
                return condition;
            }
            String guard = action.instruction() instanceof Send send
                    ? "no_other_sent(p, " + names.of(send.type()) + ")" : "nothing_delivered(p)";
            return Optional.of(condition.map(holds -> holds + " && " + guard).orElse(guard));
        }
    }
}
