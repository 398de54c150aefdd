// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import rbcast.algorithm.Destination;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.specification.Bound;
import rbcast.algorithm.specification.Goal;
import rbcast.algorithm.specification.Resilience;
import rbcast.algorithm.specification.Strategy;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.specification.SynthesisSpecificationBuilder;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.Documentation;
import rbcast.dsl.Vocabulary;
import rbcast.dsl.ast.AstPackage.Literals;
import rbcast.dsl.ast.DestinationName;
import rbcast.dsl.ast.DestinationsLine;
import rbcast.dsl.ast.GuardsLine;
import rbcast.dsl.ast.HandlerLine;
import rbcast.dsl.ast.LearnerLine;
import rbcast.dsl.ast.PolicyLine;
import rbcast.dsl.ast.PropertiesLine;
import rbcast.dsl.ast.QuantityLine;
import rbcast.dsl.ast.RewardsLine;
import rbcast.dsl.ast.StrategyLine;
import rbcast.dsl.ast.SwitchLine;
import rbcast.dsl.ast.SynthesisLine;
import rbcast.dsl.ast.SynthesizeDefinition;
import rbcast.dsl.ast.SystemDefinition;
import rbcast.dsl.ast.SystemsLine;
import rbcast.dsl.ast.ThresholdDefinition;
import rbcast.dsl.ast.ThresholdsLine;
import rbcast.dsl.ast.TimeLine;

/** Reads a {@code synthesize} definition, or single lines of one, on top of inputs that there are already. */
public final class SynthesisReader {

    private static final SynthesisSpecification PAPER = SynthesisSpecification.paper("paper",
            List.of(new SystemModel(FailureMode.NO_FAILURE, 1, 0)));
    private static final String NOTHING = "none";

    private final Problems problems;
    private final SynthesisSpecificationBuilder inputs;
    private final SystemReader systemReader;
    private final ExpressionReader expressions;
    private final HandlerRulesReader broadcast;
    private final HandlerRulesReader receive;
    private final QuantityReader quantities;
    private final RewardsReader rewards;
    private final LearningReader learning;
    private final Map<String, SynthesisLine> lines = new HashMap<>();
    private List<SystemModel> systems;
    private List<Resilience> generalSystems;
    /** Whether the properties are those that go with the systems. */
    private boolean usualProperties;

    /** Reads on top of the paper's inputs. */
    SynthesisReader(Problems problems) {
        this(problems, PAPER);
    }

    /** @param base what holds unless a line says otherwise */
    public SynthesisReader(Problems problems, SynthesisSpecification base) {
        this.problems = problems;
        this.inputs = base.toBuilder();
        this.systems = base.goal().systems();
        this.generalSystems = base.goal().generalSystems();
        this.usualProperties = base.goal().properties().equals(Goal.usualProperties(systems, generalSystems));
        this.systemReader = new SystemReader(problems);
        this.expressions = new ExpressionReader(problems);
        this.broadcast = new HandlerRulesReader(problems, base.space().broadcast());
        this.receive = new HandlerRulesReader(problems, base.space().receive());
        this.learning = new LearningReader(problems, base);
        this.quantities = new QuantityReader(problems, inputs, learning);
        this.rewards = new RewardsReader(problems, base);
    }

    /** The inputs, if the definition has no errors. A reader reads one definition. */
    Optional<ReadSynthesis> read(SynthesizeDefinition definition) {
        int errors = problems.errors();
        for (SynthesisLine line : definition.getLines()) {
            String key = SynthesisLines.keyword(line);
            if (lines.putIfAbsent(key, line) == null) {
                readLine(line);
            } else {
                problems.add(ProblemKind.DUPLICATE_LINE, line, "a second '" + key + "' line: say it all in the first");
            }
        }
        if (!lines.containsKey("systems")) {
            problems.add(ProblemKind.MISSING, definition, Literals.SYNTHESIZE_DEFINITION__NAME, "a synthesis needs at"
                    + " least one system: add a line such as 'systems byzantine with N = 4, F = 1;'");
        }
        inputs.name(definition.getName()).documentation(Documentation.of(definition));
        if (errors < problems.errors()) {
            return Optional.empty();
        }
        SynthesisSpecification read = specification();
        if (read.goal().systems().stream().allMatch(system -> system.contents() == 1)
                && read.goal().generalSystems().stream().allMatch(each -> each.contents() == 1)) {
            suggestContents(definition);
        }
        return Optional.of(new ReadSynthesis(read, definition));
    }

    private void suggestContents(SynthesizeDefinition definition) {
        definition.getLines().stream().filter(GuardsLine.class::isInstance).map(GuardsLine.class::cast)
                .filter(line -> line.getGuards().stream().anyMatch(guard -> guard.getWords().contains("broadcast")))
                .forEach(line -> problems.add(ProblemKind.GUARD_WITHOUT_CONTENTS, line,
                        "guards are about other contents, and no system of this synthesis has any: add one such as"
                                + " 'byzantine with N = 4, F = 1, contents 2'"));
    }

    /** The inputs after all lines that were read; to be asked for when those had no errors. */
    public SynthesisSpecification specification() {
        if (usualProperties) {
            inputs.properties(Goal.usualProperties(systems, generalSystems));
        }
        return inputs.broadcast(broadcast.rules()).receive(receive.rules()).heuristics(learning.heuristics())
                .rewards(rewards.table()).bonus(rewards.bonus()).learning(learning.learning()).build();
    }

    /** Reads a line; each keyword once. */
    public void readLine(SynthesisLine line) {
        if (line instanceof SystemsLine systemsLine) {
            read(systemsLine);
        } else if (line instanceof PropertiesLine propertiesLine) {
            usualProperties = false;
            inputs.properties(systemReader.properties(propertiesLine.getProperties()));
        } else if (line instanceof ThresholdsLine thresholdsLine) {
            inputs.thresholds(thresholds(thresholdsLine));
        } else if (line instanceof DestinationsLine destinationsLine) {
            inputs.destinations(destinations(destinationsLine));
        } else if (line instanceof HandlerLine handlerLine) {
            read(handlerLine);
        } else if (line instanceof RewardsLine rewardsLine) {
            rewards.read(rewardsLine);
        } else if (line instanceof QuantityLine quantityLine) {
            quantities.read(quantityLine);
        } else if (line instanceof TimeLine timeLine) {
            inputs.timeBudget(quantities.duration(timeLine));
        } else if (line instanceof StrategyLine strategyLine) {
            read(strategyLine);
        } else {
            readLearning(line);
        }
    }

    private void readLearning(SynthesisLine line) {
        if (line instanceof LearnerLine learnerLine) {
            learning.read(learnerLine);
        } else if (line instanceof PolicyLine policyLine) {
            learning.read(policyLine);
        } else if (line instanceof SwitchLine switchLine) {
            learning.read(switchLine);
        } else {
            throw new IllegalStateException("a line that nobody reads: " + line.eClass().getName());
        }
    }

    private void read(SystemsLine line) {
        systems = new ArrayList<>();
        generalSystems = new ArrayList<>();
        for (SystemDefinition definition : line.getSystems()) {
            if (definition.isGeneral()) {
                systemReader.resilience(definition).ifPresent(read -> add(generalSystems, read, definition));
            } else {
                systemReader.system(definition).ifPresent(read -> add(systems, read, definition));
            }
        }
        if (systems.isEmpty() && !generalSystems.isEmpty()
                && generalSystems.stream().allMatch(SystemReader::admitsNone)) {
            problems.add(ProblemKind.OUT_OF_RANGE, line, "a synthesis learns in systems of up to %d processes: there"
                    .formatted(SystemModel.MAX_PROCESSES) + " is none here");
        }
        inputs.systems(systems).generalSystems(generalSystems);
    }

    private <T> void add(List<T> list, T read, SystemDefinition source) {
        if (list.contains(read)) {
            systemReader.repeated(source, read);
        } else {
            list.add(read);
        }
    }

    private List<Threshold> thresholds(ThresholdsLine line) {
        Set<Threshold> read = new LinkedHashSet<>();
        for (ThresholdDefinition definition : line.getThresholds()) {
            expressions.threshold(definition).ifPresent(threshold -> {
                if (!read.add(threshold)) {
                    systemReader.repeated(definition, threshold);
                }
            });
        }
        if (!Bound.THRESHOLDS.admits(read.size())) {
            problems.add(ProblemKind.OUT_OF_RANGE, line, read.size() + " thresholds: a synthesis can have up to "
                    + Bound.THRESHOLDS.greatest());
        }
        return List.copyOf(read);
    }

    private Set<Destination> destinations(DestinationsLine line) {
        Set<Destination> read = EnumSet.noneOf(Destination.class);
        List<DestinationName> names = line.getDestinations();
        if (names.size() == 1 && names.get(0).getName().equals(NOTHING)) {
            return read;
        }
        for (DestinationName name : names) {
            Optional<Destination> destination = Vocabulary.destination(name.getName());
            if (destination.isEmpty()) {
                problems.add(ProblemKind.UNKNOWN_NAME, name,
                        Suggestions.unknown("destination", name.getName(), Destination.values()));
            } else if (!read.add(destination.get())) {
                systemReader.repeated(name, destination.get());
            }
        }
        return read;
    }

    private void read(HandlerLine line) {
        switch (line.getHandler()) {
            case AlgorithmReader.BROADCAST_EVENT -> broadcast.read(line);
            case AlgorithmReader.RECEIVE_EVENT -> receive.read(line);
            default -> problems.add(ProblemKind.UNKNOWN_NAME, line, Literals.HANDLER_LINE__HANDLER,
                    Suggestions.unknown("handler", line.getHandler(),
                            List.of(AlgorithmReader.BROADCAST_EVENT, AlgorithmReader.RECEIVE_EVENT)));
        }
    }

    private void read(StrategyLine line) {
        Vocabulary.strategy(line.getName()).ifPresentOrElse(inputs::strategy,
                () -> problems.add(ProblemKind.UNKNOWN_NAME, line, Literals.STRATEGY_LINE__NAME,
                        Suggestions.unknown("strategy", line.getName(), Strategy.values())));
    }
}
