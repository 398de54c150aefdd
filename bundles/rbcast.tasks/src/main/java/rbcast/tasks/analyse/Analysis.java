// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.analyse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.efficiency.Efficiency;
import rbcast.algorithm.efficiency.RewardTable;
import rbcast.algorithm.efficiency.SystemEfficiency;
import rbcast.algorithm.specification.Expectation;
import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.Document;
import rbcast.dsl.Position;
import rbcast.tasks.InputException;
import rbcast.text.Words;

/**
 * The efficiency figures and the reward of an algorithm. Nothing is said about its being correct.
 *
 * @param file the file that it comes from, as the user named it
 * @param line where its name stands, from 1
 * @param reward the sum of the runtime rewards of Table 3
 * @param systems the figures in single systems, in the order in which these were named
 */
public record Analysis(String file, int line, Algorithm algorithm, Efficiency efficiency, int reward,
        List<SystemEfficiency> systems) {

    public Analysis {
        Objects.requireNonNull(file);
        Objects.requireNonNull(algorithm);
        Objects.requireNonNull(efficiency);
        systems = List.copyOf(systems);
    }

    private record Placed(Document document, Algorithm algorithm) {

        Analysis in(Set<SystemModel> systems) {
            return new Analysis(document.fileName(), document.position(algorithm).map(Position::line).orElse(1),
                    algorithm, Efficiency.of(algorithm), RewardTable.PAPER.of(algorithm),
                    systems.stream().map(system -> SystemEfficiency.of(algorithm, system)).toList());
        }

        /** Those in which the document has it verified. */
        Stream<SystemModel> verifiedIn() {
            return document.verifications().stream().map(block -> block.verification())
                    .filter(verification -> verification.algorithm().name().equals(algorithm.name()))
                    .flatMap(verification -> verification.expectations().stream()).map(Expectation::system);
        }

        String place() {
            return "%s:%d".formatted(document.fileName(), document.position(algorithm).map(Position::line).orElse(1));
        }
    }

    /**
     * The algorithms of documents.
     *
     * @param name of the only one that is wanted; empty for all
     * @param system where they are analysed; if empty, each in those in which its document has it verified
     * @throws InputException if there is none
     */
    public static List<Analysis> of(List<Document> documents, Optional<String> name, Optional<SystemModel> system)
            throws InputException {
        List<Placed> chosen = algorithms(documents).filter(placed -> name.isEmpty()
                || placed.algorithm().name().equals(name.get())).toList();
        if (chosen.isEmpty()) {
            throw new InputException(name.map(wanted -> unknown(wanted, documents))
                    .orElse("there is no algorithm to analyse"));
        }
        return chosen.stream().map(placed -> placed.in(system.map(Set::of)
                .orElseGet(() -> ordered(placed.verifiedIn())))).toList();
    }

    /**
     * Several algorithms in the same systems, to be seen side by side.
     *
     * @param names each of one algorithm
     * @param system where they are analysed; if empty, wherever one of them is verified
     * @throws InputException if there is no algorithm of one of the names, or several
     */
    public static List<Analysis> compare(List<Document> documents, List<String> names, Optional<SystemModel> system)
            throws InputException {
        List<Placed> chosen = new ArrayList<>();
        for (String name : names) {
            chosen.add(theOne(documents, name));
        }
        Set<SystemModel> systems = system.map(Set::of)
                .orElseGet(() -> ordered(chosen.stream().flatMap(Placed::verifiedIn)));
        return chosen.stream().map(placed -> placed.in(systems)).toList();
    }

    private static Placed theOne(List<Document> documents, String name) throws InputException {
        List<Placed> fitting = algorithms(documents).filter(placed -> placed.algorithm().name().equals(name)).toList();
        if (fitting.isEmpty()) {
            throw new InputException(unknown(name, documents));
        }
        if (fitting.size() > 1) {
            throw new InputException("there are several algorithms '%s': %s; leave all but one out, or rename them"
                    .formatted(name, Words.enumeration(fitting.stream().map(Placed::place).toList())));
        }
        return fitting.get(0);
    }

    private static Stream<Placed> algorithms(List<Document> documents) {
        return documents.stream().flatMap(document -> document.algorithms().stream()
                .map(algorithm -> new Placed(document, algorithm)));
    }

    private static String unknown(String name, List<Document> documents) {
        return "there is no algorithm '%s'; %s".formatted(name,
                Words.existing(algorithms(documents).map(placed -> placed.algorithm().name()).toList()));
    }

    private static Set<SystemModel> ordered(Stream<SystemModel> systems) {
        return systems.collect(LinkedHashSet::new, Set::add, Set::addAll);
    }
}
