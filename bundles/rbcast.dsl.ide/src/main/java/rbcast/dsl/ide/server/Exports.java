// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.server;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

import rbcast.dsl.Document;
import rbcast.dsl.listing.ListingFormat;
import rbcast.dsl.listing.Listings;
import rbcast.text.Words;

/** Algorithms as listings, for clients that show or save them: no host is needed for that. */
final class Exports {

    /**
     * Arguments: URI of the text, format, the name of the only algorithm that is wanted or nothing, and whether a
     * document of its own is wanted.
     */
    static final String COMMAND = "rbcast.export";

    private static final int LEAST_ARGUMENTS = 2;
    private static final int MOST_ARGUMENTS = 4;

    private Exports() {
    }

    /** What is wrong with the arguments. */
    static Optional<String> mistake(List<String> arguments) {
        if (arguments.size() < LEAST_ARGUMENTS || arguments.size() > MOST_ARGUMENTS) {
            return Optional.of(COMMAND + " takes the URI of a text, a format, and perhaps the name of an algorithm and"
                    + " whether a document of its own is wanted");
        }
        Optional<ListingFormat> format = ListingFormat.of(arguments.get(1));
        if (format.isEmpty()) {
            return Optional.of("unknown format '" + arguments.get(1) + "': use " + Words.alternatives(
                    Stream.of(ListingFormat.values()).map(ListingFormat::keyword).toList()));
        }
        String standalone = argument(arguments, 3);
        if (!List.of("", "true", "false").contains(standalone)) {
            return Optional.of("whether a document of its own is wanted is true or false, not '" + standalone + "'");
        }
        return Boolean.parseBoolean(standalone) && format.get() != ListingFormat.LATEX
                ? Optional.of("only LaTeX tells documents from parts of them") : Optional.empty();
    }

    /** An argument; empty if it is not there. */
    private static String argument(List<String> arguments, int index) {
        return index < arguments.size() ? arguments.get(index) : "";
    }

    /** The listing. */
    static Object of(Document document, List<String> arguments) {
        String only = argument(arguments, 2);
        Listings listings = Listings.of(document, name -> only.isEmpty() || name.equals(only));
        if (listings.names().isEmpty()) {
            throw new ResponseErrorException(new ResponseError(ResponseErrorCode.RequestFailed,
                    "there is no such algorithm to export, or its text is broken", null));
        }
        ListingFormat format = ListingFormat.of(arguments.get(1)).orElseThrow();
        return Boolean.parseBoolean(argument(arguments, 3)) ? listings.writeStandalone(format)
                : listings.write(format);
    }
}
