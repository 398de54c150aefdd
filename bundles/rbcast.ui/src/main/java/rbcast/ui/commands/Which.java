// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.dsl.Document;
import rbcast.dsl.Position;
import rbcast.tasks.InputException;

/**
 * Which definitions of a file a task is about.
 *
 * @param name the only one of that name; empty for all
 * @param line the only one at that line, from 1; empty for all
 */
record Which(Optional<String> name, OptionalInt line) {

    /** All of them. */
    static final Which ALL = named(Optional.empty());

    Which {
        Objects.requireNonNull(name);
        Objects.requireNonNull(line);
    }

    /** The only one of that name; empty for all. */
    static Which named(Optional<String> name) {
        return new Which(name, OptionalInt.empty());
    }

    /** The one that a cursor in that line is in, or above whose documentation it stands. */
    static Which at(int line) {
        return new Which(Optional.empty(), OptionalInt.of(line));
    }

    /** What is defined, or asked about, from a line on. */
    private record Definition(boolean synthesis, String name) {
    }

    /**
     * The algorithms that are meant.
     *
     * @throws InputException if something else stands at the line
     */
    List<Algorithm> algorithms(Document document) throws InputException {
        Optional<String> only = only(document, false);
        return document.algorithms().stream().filter(each -> only.map(each.name()::equals).orElse(true)).toList();
    }

    /**
     * The syntheses that are meant.
     *
     * @throws InputException if something else stands at the line
     */
    List<SynthesisSpecification> syntheses(Document document) throws InputException {
        Optional<String> only = only(document, true);
        return document.syntheses().stream().filter(each -> only.map(each.name()::equals).orElse(true)).toList();
    }

    private Optional<String> only(Document document, boolean synthesis) throws InputException {
        if (line.isEmpty()) {
            return name;
        }
        TreeMap<Integer, Definition> definitions = definitions(document);
        Map.Entry<Integer, Definition> below = definitions.higherEntry(line.getAsInt());
        Map.Entry<Integer, Definition> here = definitions.floorEntry(line.getAsInt());
        if (below != null && (here == null || documents(document, below.getKey()))) {
            here = below;
        }
        String place = document.fileName() + ":" + line.getAsInt() + ": ";
        if (here == null) {
            throw new InputException(place + "there is nothing that could be run; add an algorithm or a synthesis");
        }
        if (here.getValue().synthesis() != synthesis) {
            throw new InputException(place + (synthesis ? "this is the algorithm " : "this is the synthesis ")
                    + here.getValue().name() + "; put the cursor into " + (synthesis ? "a synthesis" : "an algorithm"));
        }
        return Optional.of(here.getValue().name());
    }

    /** Whether from the line on there is nothing but the comment of the definition in a line below. */
    private boolean documents(Document document, int below) {
        List<String> between = document.text().lines().skip(line.getAsInt() - 1L).limit(below - line.getAsInt())
                .map(String::strip).toList();
        return !between.isEmpty() && between.stream().allMatch(text -> text.startsWith("/*") || text.startsWith("*")
                || text.startsWith("//"));
    }

    private static TreeMap<Integer, Definition> definitions(Document document) {
        TreeMap<Integer, Definition> definitions = new TreeMap<>();
        document.algorithms().forEach(each -> document.position(each).map(Position::line)
                .ifPresent(begin -> definitions.put(begin, new Definition(false, each.name()))));
        document.verifications().forEach(each -> definitions.put(each.position().line(),
                new Definition(false, each.verification().algorithm().name())));
        document.syntheses().forEach(each -> document.position(each).map(Position::line)
                .ifPresent(begin -> definitions.put(begin, new Definition(true, each.name()))));
        return definitions;
    }
}
