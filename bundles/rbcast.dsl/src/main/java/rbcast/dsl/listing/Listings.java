// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.listing;

import java.util.List;
import java.util.function.Predicate;

import rbcast.dsl.Document;

/** Writes the algorithms of documents as listings for papers, talks and web pages. */
public final class Listings {

    private final List<Listing> listings;
    private final String source;

    private Listings(List<Listing> listings, String source) {
        this.listings = listings;
        this.source = source;
    }

    /**
     * The algorithms of a document, whether they have a meaning or not; none if the document has syntax errors.
     *
     * @param wanted which algorithms, by their names
     */
    public static Listings of(Document document, Predicate<String> wanted) {
        String path = document.fileName().replace('\\', '/');
        // where the file lies is nobody's business who reads the paper
        return new Listings(Listing.of(document).stream().filter(listing -> wanted.test(listing.name())).toList(),
                path.substring(path.lastIndexOf('/') + 1));
    }

    /** The name of the document's file, without its folders. */
    public String source() {
        return source;
    }

    /** The names of the algorithms, in the order of the text. */
    public List<String> names() {
        return listings.stream().map(Listing::name).toList();
    }

    /** The listings as parts of a larger document. */
    public String write(ListingFormat format) {
        return switch (format) {
            case LATEX -> LatexListing.write(listings, source);
            case MARKDOWN -> MarkdownListing.write(listings);
            case PSEUDO_CODE -> PlainListing.write(listings);
        };
    }

    /** The listings as a whole document: one that LaTeX compiles; the other formats know no difference. */
    public String writeStandalone(ListingFormat format) {
        return format == ListingFormat.LATEX ? LatexListing.writeStandalone(listings, source) : write(format);
    }
}
