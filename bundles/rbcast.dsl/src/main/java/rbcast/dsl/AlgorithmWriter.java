// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition;
import rbcast.algorithm.Condition.FromBroadcaster;
import rbcast.algorithm.Condition.Received;
import rbcast.algorithm.Handler;
import rbcast.algorithm.Instruction.Send;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.campaign.Campaign;
import rbcast.algorithm.specification.Bound;
import rbcast.algorithm.specification.Expectation;
import rbcast.algorithm.specification.GeneralExpectation;
import rbcast.algorithm.specification.LinearConstraint;
import rbcast.algorithm.specification.Resilience;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.specification.Verification;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.writing.CampaignWriter;
import rbcast.dsl.writing.SpaceWriter;
import rbcast.dsl.writing.SynthesisWriter;
import rbcast.dsl.writing.Wording;

/**
 * Writes definitions as text that the language reads back as the same definitions, in the form of the formatter. Every
 * text ends in a line break. Documentation becomes a documentation comment, as {@link Documentation#normal} has it.
 * What the language does not admit, such as numbers beyond {@link Bound}, is written all the same, but not read
 * back.
 */
public final class AlgorithmWriter {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");
    private static final String MESSAGE = "m";

    private AlgorithmWriter() {
    }

    /** @throws IllegalArgumentException if the name is no identifier */
    public static String write(Algorithm algorithm) {
        List<String> lines = new ArrayList<>();
        if (!algorithm.types().equals(Algorithm.typesInOrderOfFirstSend(algorithm.broadcast(), algorithm.receive()))) {
            lines.add("");
            lines.add(Wording.list("types", algorithm.types().stream().map(MessageType::name).toList()));
        }
        lines.add("");
        lines.add(Wording.whenBroadcast(MESSAGE));
        lines.addAll(actions(algorithm.broadcast()));
        lines.add("");
        lines.add(Wording.whenReceive(typeVariable(algorithm), MESSAGE));
        lines.addAll(actions(algorithm.receive()));
        return definition(algorithm.documentation(), "algorithm", algorithm.name(), lines);
    }

    /** A name for the type of whatever is received that is no type of the algorithm. */
    private static String typeVariable(Algorithm algorithm) {
        Stream<String> names = Stream.concat(Stream.of("t", "type"), Stream.iterate(1, n -> n + 1).map(n -> "t" + n));
        return names.filter(name -> algorithm.numberOf(new MessageType(name)) < 0).findFirst().orElseThrow();
    }

    private static List<String> actions(Handler handler) {
        return Stream.concat(handler.actions().stream().map(AlgorithmWriter::action), Stream.of(Wording.STOP))
                .map(line -> Wording.INDENT + line).toList();
    }

    private static String action(Action action) {
        String condition = condition(action.condition());
        if (action.instruction() instanceof Send send) {
            String type = send.type().name();
            return Wording.send(send.destination().keyword(), type, MESSAGE, condition,
                    action.isGuarded() ? Wording.sentGuard(type) : Wording.NOT_SENT);
        }
        return Wording.deliver(MESSAGE, condition,
                action.isGuarded() ? Wording.DELIVERED_GUARD : Wording.NOT_DELIVERED);
    }

    private static String condition(Condition condition) {
        if (condition instanceof FromBroadcaster from) {
            return Wording.fromBroadcaster(from.type().name(), MESSAGE);
        }
        return condition instanceof Received received
                ? Wording.received(received.type().name(), MESSAGE, received.threshold().toString()) : Wording.ALWAYS;
    }

    /**
     * Single systems come first, then those for every N and F.
     *
     * @throws IllegalArgumentException if the algorithm's name is no identifier
     */
    public static String write(Verification verification) {
        List<String> lines = new ArrayList<>();
        verification.chosen().ifPresent(chosen -> lines.add(Wording.list("properties", keywords(chosen))));
        for (Expectation expectation : verification.expectations()) {
            lines.add(expectation(system(expectation.system()), expectation.violation(),
                    verification.properties(expectation.system())));
        }
        for (GeneralExpectation expectation : verification.generalExpectations()) {
            lines.add(expectation(resilience(expectation.resilience()), expectation.violation(),
                    verification.properties()));
        }
        return definition("", "verify", verification.algorithm().name(), lines);
    }

    private static String expectation(String system, Optional<Set<Property>> violation, Set<Property> checked) {
        return violation.map(properties -> Wording.violation(system,
                        properties.equals(checked) ? List.of() : keywords(properties)))
                .orElseGet(() -> Wording.holds(system));
    }

    private static List<String> keywords(Set<Property> properties) {
        return properties.stream().sorted(Comparator.naturalOrder()).map(Property::keyword).toList();
    }

    /** {@code byzantine with N = 4, F = 1}, {@code byzantine with N = 4, F = 1, contents 2}. */
    static String system(SystemModel system) {
        String n = String.valueOf(system.n());
        String f = String.valueOf(system.f());
        return system.contents() == 1 ? Wording.system(system.mode().keyword(), n, f)
                : Wording.system(system.mode().keyword(), n, f, String.valueOf(system.contents()));
    }

    /** {@code byzantine for all N > 3F, F >= 1}. */
    static String resilience(Resilience resilience) {
        return Wording.resilience(resilience.mode().keyword(),
                resilience.constraints().stream().map(LinearConstraint::toString).toList(),
                Optional.of(String.valueOf(resilience.contents())).filter(contents -> resilience.contents() > 1));
    }

    /**
     * The lines that everybody wants to see, and the others where they differ from the paper. A reward table that lacks
     * a threshold of the paper's cannot be told from one that has it.
     *
     * @throws IllegalArgumentException if the name is no identifier or a number is not finite
     */
    public static String write(SynthesisSpecification specification) {
        return definition(specification.documentation(), "synthesize", specification.name(),
                SynthesisWriter.lines(specification));
    }

    /**
     * What varies, and the names of what it is about, which have to be written too for somebody who reads it.
     *
     * @throws IllegalArgumentException if the name is no identifier
     */
    public static String write(Campaign campaign) {
        return definition(campaign.documentation(), "campaign", campaign.name(), CampaignWriter.lines(campaign));
    }

    /**
     * What defines the space of a synthesis, its systems and its properties, and nothing else; all of it, also where it
     * is the paper's.
     *
     * @throws IllegalArgumentException if the name is no identifier
     */
    public static String writeSpace(SynthesisSpecification specification) {
        return definition("", "synthesize", specification.name(), SpaceWriter.lines(specification));
    }

    /** Whether a definition may have this name. */
    public static boolean isName(String name) {
        return IDENTIFIER.matcher(name).matches();
    }

    private static String definition(String documentation, String keyword, String name, List<String> lines) {
        if (!isName(name)) {
            throw new IllegalArgumentException("not a name: '" + name + "'");
        }
        StringBuilder text = new StringBuilder();
        String comment = Documentation.write(documentation);
        text.append(comment).append(comment.isEmpty() ? "" : "\n");
        text.append(keyword).append(" ").append(name).append(" {\n");
        for (String line : lines) {
            Arrays.stream(line.split("\n"))
                    .forEach(part -> text.append(part.isEmpty() ? "" : Wording.INDENT).append(part).append("\n"));
        }
        return text.append("}\n").toString();
    }
}
