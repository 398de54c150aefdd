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

    /** Arguments: URI of the text, format, and the name of the only algorithm that is wanted, if there is one. */
    static final String COMMAND = "rbcast.export";

    private static final int MOST_ARGUMENTS = 3;

    private Exports() {
    }

    /** What is wrong with the arguments. */
    static Optional<String> mistake(List<String> arguments) {
        if (arguments.size() < 2 || arguments.size() > MOST_ARGUMENTS) {
            return Optional.of(COMMAND + " takes the URI of a text, a format and perhaps the name of an algorithm");
        }
        return ListingFormat.of(arguments.get(1)).isPresent() ? Optional.empty()
                : Optional.of("unknown format '" + arguments.get(1) + "': use " + Words.alternatives(
                        Stream.of(ListingFormat.values()).map(ListingFormat::keyword).toList()));
    }

    /** The listing. */
    static Object of(Document document, List<String> arguments) {
        Listings listings = Listings.of(document, name -> arguments.size() < MOST_ARGUMENTS
                || name.equals(arguments.get(MOST_ARGUMENTS - 1)));
        if (listings.names().isEmpty()) {
            throw new ResponseErrorException(new ResponseError(ResponseErrorCode.RequestFailed,
                    "there is no such algorithm to export, or its text is broken", null));
        }
        return listings.write(ListingFormat.of(arguments.get(1)).orElseThrow());
    }
}
