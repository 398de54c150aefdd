// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.completion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.lsp4j.CompletionItemKind;

import rbcast.algorithm.Threshold;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.Vocabulary;
import rbcast.dsl.ide.meaning.Sets;
import rbcast.dsl.ide.meaning.ThresholdMeaning;
import rbcast.dsl.ide.text.Words;
import rbcast.dsl.parsing.Continuations;
import rbcast.dsl.writing.Wording;

/** Lines and definitions with placeholders, made to fit into the text around a place. */
final class Snippets {

    private static final String PAPER = "1, F + 1, (N + F)/2, N - F";
    /** What a usual system of each mode is. */
    private static final SystemModel EXAMPLE = new SystemModel(FailureMode.BYZANTINE, 4, 1);

    private final Place place;
    private final Surroundings around;

    Snippets(Place place) {
        this.place = place;
        this.around = place.surroundings();
    }

    private static Proposal snippet(String label, String snippet) {
        return new Proposal(label, snippet, CompletionItemKind.Snippet, Proposals.LINE, Optional.empty());
    }

    /** Whole lines and definitions that a keyword of a rule begins. */
    List<Proposal> beginningWith(String word, String rule) {
        return switch (rule + "." + word) {
            case "SendDefinition.SEND" -> sends();
            case "DeliverDefinition.DELIVER" -> delivers();
            case "StopDefinition.STOP" -> List.of(snippet("STOP if true;", "STOP if true;"));
            case "HandlerDefinition.when" -> handlers();
            case "ReceivedDefinition.received" -> List.of(snippet("received (<...>) from ...", received(1)));
            case "ReceivedDefinition.parties" -> List.of(snippet("distinct parties", "distinct parties"));
            case "AlgorithmDefinition.algorithm" -> List.of(algorithm());
            case "VerifyDefinition.verify" -> verifications();
            case "SynthesizeDefinition.synthesize" -> List.of(synthesis());
            case "CampaignDefinition.campaign" -> List.of(campaign());
            case "LearningLine.synthesize" -> definitions("synthesize").stream()
                    .map(name -> snippet("synthesize " + name + ";", "synthesize " + name + ";")).toList();
            case "CheckingLine.verify" -> algorithms().stream()
                    .map(name -> snippet("verify " + name + ";", "verify " + name + ";")).toList();
            case "SizesLine.for" -> List.of(snippet("for N from ... to ..., F from ... to ...;",
                    "for N from ${1:4} to ${2:7}, F from ${3:1} to ${4:2} where ${5:N > 3F};"),
                    snippet("for learner default, as published;", "for learner default, as published;"),
                    snippet("for contents 1, 2;", "for contents ${1:1, 2};"));
            case "SeedsLine.seeds" -> List.of(snippet("seeds 1 to 100;", "seeds ${1:1} to ${2:100};"));
            case "ReceivedDefinition.the" -> List.of(snippet("the broadcaster", "the broadcaster"));
            case "ActionDefinition.and" -> List.of(snippet(once(), once()),
                    snippet("and " + guard(), "and " + guard()));
            case "SentGuard.no", "DeliveredGuard.nothing" -> guard().startsWith(word + " ")
                    ? List.of(snippet(guard(), guard())) : List.of();
            case "Parameter.contents" -> List.of(snippet("contents 2", "contents ${1:2}"));
            case "ExpectationLine.expecting" -> List.of(snippet("expecting violation of ...",
                    "expecting violation of ${1|" + String.join(",", Vocabulary.properties()) + "|}"));
            case "SystemDefinition.with" -> List.of(snippet("with N = 4, F = 1", "with N = ${1:4}, F = ${2:1}"));
            case "SystemDefinition.for" -> List.of(snippet("for all N > 3F", "for all ${1:N > 3F}"));
            default -> line(word);
        };
    }

    private String once() {
        return "and not already " + (delivering() ? "delivered" : "sent");
    }

    private boolean delivering() {
        return place.statement().stream().anyMatch(written -> written.text().equals("DELIVER"));
    }

    /** The guard of the action that is being written: of the type that its SEND sends. */
    private String guard() {
        if (delivering()) {
            return Wording.DELIVERED_GUARD;
        }
        List<String> written = place.statement().stream().map(Continuations.Written::text).toList();
        int type = written.indexOf("<") + 1;
        return Wording.sentGuard(type > 0 && type < written.size() ? written.get(type) : around.freshType());
    }

    private String typeChoice(int number, boolean fresh) {
        Set<String> types = new LinkedHashSet<>(around.types());
        if (fresh || types.isEmpty()) {
            types.add(around.freshType());
        }
        return types.size() == 1 ? "${" + number + ":" + types.iterator().next() + "}"
                : "${" + number + "|" + String.join(",", types) + "|}";
    }

    private String received(int number) {
        return "received (<" + typeChoice(number, false) + ", " + around.message() + ">) from ${" + (number + 1)
                + "|F + 1,1,(N + F)/2,N - F,2F + 1|} distinct parties";
    }

    private List<Proposal> sends() {
        String message = "(<" + typeChoice(2, true) + ", " + around.message() + ">)";
        String send = "SEND to ${1|all,neighbours,myself|}" + message + " if ";
        return List.of(snippet("SEND to ... if true;", send + "true and not already sent;"),
                snippet("SEND to ... if received ...;", send + received(3) + " and not already sent;"));
    }

    private List<Proposal> delivers() {
        String deliver = "DELIVER(" + around.message() + ") if ";
        return List.of(snippet("DELIVER if received ...;", deliver + received(1) + " and not already delivered;"),
                snippet("DELIVER if true;", deliver + "true and not already delivered;"));
    }

    private List<Proposal> handlers() {
        List<Proposal> handlers = new ArrayList<>();
        if (!around.handles("RB-Broadcast")) {
            handlers.add(snippet("when RB-Broadcast(m) do:", """
                    when RB-Broadcast(${1:m}) do:
                        SEND to ${2|all,neighbours,myself|}(<%s, ${1:m}>) if true and not already sent;
                        STOP if true;""".formatted(typeChoice(3, true))));
        }
        if (!around.handles("receive")) {
            handlers.add(snippet("when receive(<t, m>) do:", """
                    when receive(<${1:t}, ${2:m}>) do:
                        DELIVER(${2:m}) if received (<%s, ${2:m}>) from ${4|F + 1,1,(N + F)/2,N - F|}\
                     distinct parties and not already delivered;
                        STOP if true;""".formatted(typeChoice(3, false))));
        }
        return handlers;
    }

    /** What may stand behind {@code when}. */
    List<Proposal> events() {
        return Stream.of("RB-Broadcast(m) do:", "receive(<t, m>) do:")
                .filter(event -> !around.handles(event.substring(0, event.indexOf('('))))
                .map(event -> snippet(event, event)).toList();
    }

    private static Proposal algorithm() {
        return snippet("algorithm ...", """
                algorithm ${1:MyAlgorithm} {

                    when RB-Broadcast(${2:m}) do:
                        SEND to all(<${3:init}, ${2:m}>) if true and not already sent;
                        STOP if true;

                    when receive(<t, ${2:m}>) do:
                        DELIVER(${2:m}) if received (<${3:init}, ${2:m}>) from ${4:1} distinct party\
                 and not already delivered;
                        STOP if true;
                \\}
                $0""");
    }

    private List<Proposal> verifications() {
        List<Proposal> verifications = new ArrayList<>();
        List<String> algorithms = algorithms();
        for (String name : algorithms.isEmpty() ? List.of("MyAlgorithm") : algorithms) {
            verifications.add(snippet("verify " + name, """
                    verify %s {
                        ${1|byzantine,crash,no-failure|} with N = ${2:4}, F = ${3:1};
                    \\}
                    $0""".formatted(name)));
        }
        return verifications;
    }

    private static Proposal synthesis() {
        return snippet("synthesize ...", """
                synthesize ${1:MyBroadcast} {
                    systems ${2|byzantine,crash,no-failure|} with N = ${3:4}, F = ${4:1};
                    properties RB-Validity, RB-Agreement, RB-Integrity;
                    types ${5:2};
                    thresholds %s;
                    episodes ${6:12000};
                    simulations ${7:5};
                    seed ${8:1};
                \\}
                $0""".formatted(PAPER));
    }

    private Proposal campaign() {
        List<String> syntheses = definitions("synthesize");
        return snippet("campaign ...", """
                campaign ${1:MyCampaign} {
                    synthesize ${2:%s};
                    for N from ${3:4} to ${4:7}, F from ${5:1} to ${6:2} where ${7:N > 3F};
                    seeds 1 to ${8:100};
                \\}
                $0""".formatted(syntheses.isEmpty() ? "MyBroadcast" : syntheses.get(0)));
    }

    /** What may stand behind {@code for} in a campaign. */
    List<Proposal> sizes() {
        return List.of(snippet("N from ... to ..., F from ... to ...",
                "N from ${1:4} to ${2:7}, F from ${3:1} to ${4:2} where ${5:N > 3F}"));
    }

    /** A line of a synthesis that is not there yet. */
    private List<Proposal> line(String word) {
        if (!place.definition().equals("synthesize") || place.statement().size() > 0
                && !place.startsLine() || !around.missingLines().stream().anyMatch(line -> line.startsWith(word))) {
            return List.of();
        }
        Optional<String> snippet = Optional.ofNullable(switch (word) {
            case "systems" -> "systems ${1|byzantine,crash,no-failure|} with N = ${2:4}, F = ${3:1};";
            case "properties" -> "properties RB-Validity, RB-Agreement, RB-Integrity;";
            case "types" -> "types ${1:2};";
            case "thresholds" -> "thresholds ${1:" + PAPER + "};";
            case "destinations" -> "destinations all, neighbours, myself;";
            case "rewards" -> "rewards ${1:SEND to all}: ${2:-3};";
            case "episodes" -> "episodes ${1:12000};";
            case "simulations" -> "simulations ${1:5};";
            case "seed" -> "seed ${1:1};";
            case "time" -> "time budget ${1:60} ${2|s,min,h|};";
            case "learner" -> "learner ${1|default,as published|};";
            case "policy" -> "policy UCB ${1:1.4};";
            case "learning" -> "learning rate ${1:0.1};";
            case "discount" -> "discount ${1:0.95};";
            case "without" -> "without ${1:GH5};";
            case "strategy" -> "strategy ${1|" + String.join(",", Vocabulary.strategies()) + "|};";
            default -> null;
        });
        return snippet.map(text -> snippet(word.equals("time") ? "time budget ...;"
                : word.equals("learning") ? "learning rate ...;" : word + " ...;", text)).stream().toList();
    }

    /** Lines about a handler that a synthesis has not got. */
    List<Proposal> missingHandlerLines() {
        List<Proposal> lines = new ArrayList<>();
        Set<String> missing = around.missingLines();
        for (String handler : List.of("RB-Broadcast", "receive")) {
            String what = handler.equals("receive") ? "SEND, DELIVER" : "SEND";
            addMissing(lines, missing, handler + " instructions", what);
            addMissing(lines, missing, handler + " conditions",
                    handler.equals("receive") ? "true, thresholds" : "true");
            addMissing(lines, missing, handler + " guards", "per message, per broadcast");
            addMissing(lines, missing, handler + " actions", "2 to 4");
        }
        return lines;
    }

    private static void addMissing(List<Proposal> lines, Set<String> missing, String line, String value) {
        if (missing.contains(line)) {
            lines.add(snippet(line + " ...;", line + " ${1:" + value + "};"));
        }
    }

    /** Systems as people usually want them. */
    List<Proposal> systems() {
        boolean inVerify = place.definition().equals("verify");
        List<Proposal> systems = new ArrayList<>();
        for (String mode : Vocabulary.failureModes()) {
            String sizes = mode.equals("no-failure") ? "N = ${1:3}, F = ${2:0}"
                    : mode.equals("byzantine") ? "N = ${1:4}, F = ${2:1}" : "N = ${1:3}, F = ${2:1}";
            systems.add(new Proposal(mode + " with N, F", mode + " with " + sizes + (inVerify ? ";" : ""),
                    CompletionItemKind.Snippet, Proposals.NAME, Sets.of(mode)));
            systems.add(Proposal.word(mode, CompletionItemKind.EnumMember, Proposals.WORD, Sets.of(mode)));
        }
        systems.add(snippet("byzantine for all N > 3F", "byzantine for all ${1:N > 3F}" + (inVerify ? ";" : "")));
        return systems;
    }

    List<Proposal> parameters() {
        return List.of(snippet("N = 4, F = 1", "N = ${1:4}, F = ${2:1}"), snippet("N = ...", "N = ${1:4}"),
                snippet("F = ...", "F = ${1:1}"));
    }

    List<Proposal> constraints() {
        return Stream.of("N > 3F", "N > 2F", "N > F", "F >= 1").map(text -> snippet(text, text)).toList();
    }

    /** The paper's thresholds and two more, with what they guarantee in the first system that is verified. */
    List<Proposal> thresholds() {
        List<Proposal> thresholds = new ArrayList<>();
        SystemModel system = new SystemsInText(place.text().words()).first().orElse(EXAMPLE);
        add(thresholds, "F + 1", Threshold.F_PLUS_1, system);
        add(thresholds, "1", Threshold.ONE, system);
        add(thresholds, "(N + F)/2", Threshold.HALF_N_PLUS_F, system);
        add(thresholds, "N - F", Threshold.N_MINUS_F, system);
        add(thresholds, "2F + 1", Threshold.atLeast(0, 2, 1, 1), system);
        add(thresholds, "more than (N + F)/2", Threshold.moreThan(1, 1, 0, 2), system);
        return thresholds;
    }

    private static void add(List<Proposal> thresholds, String text, Threshold threshold, SystemModel system) {
        thresholds.add(new Proposal(text, text, CompletionItemKind.Constant, Proposals.NAME,
                Optional.of(ThresholdMeaning.of(threshold, system) + " (" + system.mode() + ")")));
    }

    /** The algorithms of the file, in the order of the text. */
    List<String> algorithms() {
        return definitions("algorithm");
    }

    /** The names of the definitions of a kind, likewise. */
    List<String> definitions(String keyword) {
        Words words = place.text().words();
        Set<String> names = new LinkedHashSet<>();
        for (int index = 0; index + 2 < words.significant().size(); index++) {
            if (words.is(words.significant().get(index), keyword)
                    && words.is(words.significant().get(index + 2), "{")) {
                names.add(words.text(words.significant().get(index + 1)));
            }
        }
        return List.copyOf(names);
    }
}
