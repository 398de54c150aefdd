// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.Document;
import rbcast.dsl.listing.ListingFormat;
import rbcast.dsl.listing.Listings;
import rbcast.tasks.InputException;
import rbcast.tasks.OutputFile;
import rbcast.text.Words;

/**
 * The algorithms of a file as a listing for a paper, or for the tools of others.
 *
 * @param fileName a name for its file: that of the document, or of the one algorithm, with the format's extension
 * @param text ends in a line break
 */
public record Export(String fileName, String text) {

    private static final String EXTENSION = ".rbcast";

    public Export {
        Objects.requireNonNull(fileName);
        Objects.requireNonNull(text);
    }

    /**
     * What is to be exported, and how.
     *
     * @param algorithm the only algorithm that is wanted; empty for all of the document
     * @param standalone whether the result is to be a document of its own rather than part of another
     */
    public record Wish(ListingFormat format, Optional<String> algorithm, boolean standalone) {

        public Wish {
            Objects.requireNonNull(format);
            Objects.requireNonNull(algorithm);
        }

        /** All algorithms, as part of a larger document. */
        public static Wish all(ListingFormat format) {
            return new Wish(format, Optional.empty(), false);
        }
    }

    /**
     * Writes the listing.
     *
     * @throws InputException if the document has syntax errors or no such algorithm
     */
    public static Export of(Document document, Wish wish) throws InputException {
        Listings listings = Listings.of(document, name -> wish.algorithm().map(name::equals).orElse(true));
        if (listings.names().isEmpty()) {
            throw missing(document, wish.algorithm());
        }
        String text = wish.standalone() ? listings.writeStandalone(wish.format()) : listings.write(wish.format());
        return new Export(wish.algorithm().orElse(baseName(listings.source())) + wish.format().extension(), text);
    }

    /**
     * Writes the flow of messages of each algorithm as a graph for Graphviz.
     *
     * @param algorithm the only algorithm that is wanted; empty for all of the document
     * @throws InputException if the document has no such algorithm without errors
     */
    public static Export flow(Document document, Optional<String> algorithm) throws InputException {
        return new Export(algorithm.orElse(baseName(fileName(document))) + ".dot",
                of(document, algorithm, FlowGraph::of));
    }

    /**
     * Writes each algorithm in a system as a module of Quint.
     *
     * @param algorithm the only algorithm that is wanted; empty for all of the document
     * @throws InputException if the document has no such algorithm without errors
     */
    public static Export quint(Document document, Optional<String> algorithm, SystemModel system)
            throws InputException {
        return new Export(algorithm.orElse(baseName(fileName(document))) + ".qnt",
                of(document, algorithm, each -> QuintModel.of(each, system)));
    }

    private static String of(Document document, Optional<String> name, Function<Algorithm, String> text)
            throws InputException {
        List<Algorithm> wanted = document.algorithms().stream()
                .filter(each -> name.map(each.name()::equals).orElse(true)).toList();
        if (wanted.isEmpty()) {
            throw missing(document, name);
        }
        return wanted.stream().map(text).collect(Collectors.joining("\n"));
    }

    private static InputException missing(Document document, Optional<String> name) {
        List<String> sound = document.algorithms().stream().map(Algorithm::name).toList();
        return new InputException(document.fileName() + ": there is no algorithm" + name.map(each -> " '%s'; %s"
                .formatted(each, Words.existing(sound))).orElse(" to export"));
    }

    private static String fileName(Document document) {
        return Listings.of(document, name -> false).source();
    }

    private static String baseName(String name) {
        return name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
    }

    /**
     * Puts the text into a file.
     *
     * @return where the file's former, different content is kept now; empty when there was none
     * @throws IOException if that does not succeed; the file is what it was, then
     */
    public Optional<Path> writeTo(Path file) throws IOException {
        return OutputFile.write(file, text);
    }
}
