// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.hover;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition.Received;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.Document;
import rbcast.dsl.ast.ActionDefinition;
import rbcast.dsl.ast.ReceivedDefinition;
import rbcast.dsl.ast.ThresholdDefinition;
import rbcast.dsl.ast.ThresholdsLine;
import rbcast.text.Markdown;
import rbcast.dsl.ide.meaning.ThresholdMeaning;
import rbcast.dsl.ide.text.Systems;
import rbcast.dsl.reading.ReadAlgorithm;

/** The value of a threshold in the systems that the file is about, and what it guarantees there. */
final class ThresholdHover {

    private static final SystemModel EXAMPLE = new SystemModel(FailureMode.BYZANTINE, 4, 1);

    private final Document document;

    ThresholdHover(Document document) {
        this.document = document;
    }

    /** Empty if the definition around has errors, so that nobody knows what the threshold is. */
    Optional<String> of(ThresholdDefinition definition) {
        if (definition.eContainer() instanceof ReceivedDefinition received
                && received.eContainer() instanceof ActionDefinition action) {
            return document.reading().algorithms().stream().flatMap(read -> threshold(read, action).stream()
                    .map(threshold -> said(threshold, Systems.of(document.reading(), read.algorithm())))).findFirst();
        }
        if (definition.eContainer() instanceof ThresholdsLine line) {
            int index = line.getThresholds().indexOf(definition);
            return document.reading().syntheses().stream().filter(read -> read.source() == line.eContainer())
                    .findFirst().filter(read -> read.specification().space().thresholds().size()
                            == line.getThresholds().size())
                    .map(read -> said(List.copyOf(read.specification().space().thresholds()).get(index),
                            read.specification().goal().systems()));
        }
        return Optional.empty();
    }

    private static Optional<Threshold> threshold(ReadAlgorithm read, ActionDefinition action) {
        Algorithm algorithm = read.algorithm();
        return read.actions().entrySet().stream().filter(entry -> entry.getValue() == action).findFirst()
                .flatMap(entry -> algorithm.action(entry.getKey()).condition() instanceof Received received
                        ? Optional.of(received.threshold()) : Optional.empty());
    }

    private static String said(Threshold threshold, List<SystemModel> systems) {
        String head = "**" + Markdown.escape(threshold.toString()) + "**: so many different processes (section IV-A2)";
        if (systems.isEmpty()) {
            return Markdown.paragraphs(head, "For instance " + line(threshold, EXAMPLE));
        }
        return Markdown.paragraphs(head, systems.stream().map(system -> "- " + line(threshold, system))
                .collect(Collectors.joining("\n")));
    }

    private static String line(Threshold threshold, SystemModel system) {
        return Markdown.escape(ThresholdMeaning.of(threshold, system)) + " (" + system.mode() + ")";
    }
}
