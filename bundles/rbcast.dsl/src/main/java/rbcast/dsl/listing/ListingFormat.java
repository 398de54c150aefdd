// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.listing;

import java.util.Optional;
import java.util.stream.Stream;

/** What listings can be written as. */
public enum ListingFormat {
    /** For the LaTeX packages {@code algorithm} and {@code algpseudocode}: a float for each algorithm. */
    LATEX("latex", ".tex"),
    /** A heading, the documentation and a block of pseudo-code for each algorithm. */
    MARKDOWN("markdown", ".md"),
    /** Plain text with numbered lines. */
    PSEUDO_CODE("pseudo-code", ".txt");

    private final String keyword;
    private final String extension;

    ListingFormat(String keyword, String extension) {
        this.keyword = keyword;
        this.extension = extension;
    }

    /** How tools name it: {@code pseudo-code}. */
    public String keyword() {
        return keyword;
    }

    /** What names of its files end in: {@code .tex}. */
    public String extension() {
        return extension;
    }

    /** The format of that keyword. */
    public static Optional<ListingFormat> of(String keyword) {
        return Stream.of(values()).filter(format -> format.keyword.equals(keyword)).findFirst();
    }
}
