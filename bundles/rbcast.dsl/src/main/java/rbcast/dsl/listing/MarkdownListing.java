// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.listing;

import java.util.List;
import java.util.stream.Collectors;

import rbcast.text.Markdown;

/** A heading, the documentation and a block of pseudo-code for each algorithm. */
final class MarkdownListing {

    private MarkdownListing() {
    }

    static String write(List<Listing> listings) {
        return listings.stream().map(MarkdownListing::write).collect(Collectors.joining("\n"));
    }

    private static String write(Listing listing) {
        StringBuilder text = new StringBuilder();
        // two hyphens may not stand in a comment of HTML
        listing.before().forEach(line -> text.append("<!-- ").append(line.replaceAll("-(?=-|$)", "- "))
                .append(" -->\n"));
        text.append("### ").append(Markdown.escape(listing.name())).append("\n\n");
        if (!listing.documentation().isEmpty()) {
            text.append(Markdown.escape(listing.documentation())).append("\n\n");
        }
        String code = PlainListing.code(listing);
        String fence = fence(code);
        return text.append(fence).append("text\n").append(code).append(fence).append("\n").toString();
    }

    /** More backquotes than stand anywhere in a row. */
    private static String fence(String code) {
        String fence = "```";
        while (code.contains(fence)) {
            fence += "`";
        }
        return fence;
    }
}
