// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.help;

import java.util.List;
import java.util.Optional;

/**
 * A page as it is read: its text without the marks of Markdown, and how stretches of it look.
 *
 * @param text the text
 * @param styles in the order of the text, not overlapping
 * @param headings in the order of the text
 * @param links in the order of the text
 */
public record PageText(String text, List<Style> styles, List<Heading> headings, List<Link> links) {

    public PageText {
        styles = List.copyOf(styles);
        headings = List.copyOf(headings);
        links = List.copyOf(links);
    }

    /** How a stretch looks. */
    public enum Look {
        /** The page's title. */
        TITLE,
        /** A heading. */
        HEADING,
        /** What is emphasised. */
        STRONG,
        /** Code, and tables. */
        CODE,
        /** What leads elsewhere. */
        LINK
    }

    /** A stretch that does not look like plain text. */
    public record Style(int offset, int length, Look look) {
    }

    /**
     * A heading.
     *
     * @param level 1 for the page's title
     * @param slug what links call it
     */
    public record Heading(int level, String title, String slug, int offset) {
    }

    /** A stretch that leads elsewhere: to {@code page.md}, {@code page.md#slug}, {@code #slug} or out of here. */
    public record Link(int offset, int length, String target) {
    }

    /** The link at a place. */
    public Optional<Link> link(int offset) {
        return links.stream().filter(link -> link.offset() <= offset && offset < link.offset() + link.length())
                .findFirst();
    }

    /** The heading that links call so. */
    public Optional<Heading> heading(String slug) {
        return headings.stream().filter(heading -> heading.slug().equals(slug)).findFirst();
    }

    /** The last heading at or before a place. */
    public Optional<Heading> headingAt(int offset) {
        return headings.stream().filter(heading -> heading.offset() <= offset)
                .reduce((one, other) -> other);
    }
}
