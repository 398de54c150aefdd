// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.help;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rbcast.ui.help.PageText.Heading;
import rbcast.ui.help.PageText.Link;
import rbcast.ui.help.PageText.Look;
import rbcast.ui.help.PageText.Style;

/** Reads the Markdown of our documentation: headings, paragraphs, items, tables, code, links, emphasis. */
final class PageReader {

    private static final String FENCE = "```";
    private static final Pattern HEADING = Pattern.compile("^(#{1,6}) (.*)$");
    private static final Pattern ITEM = Pattern.compile("^(\\s*)(?:[-*]|(\\d+\\.)) (.*)$");
    private static final Pattern PICTURE = Pattern.compile("!\\[([^]]*)]\\([^)]*\\)");
    private static final Pattern INLINE = Pattern.compile(
            "`([^`]+)`|\\*\\*([^*]+)\\*\\*|\\[([^]]+)]\\(([^)\\s]+)\\)|(?<![\\w*])\\*([^*\\s][^*]*)\\*(?!\\w)");

    private final StringBuilder text = new StringBuilder();
    private final List<Style> styles = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<String> lines;
    private int next;

    private PageReader(String markdown) {
        lines = markdown.lines().toList();
    }

    static PageText read(String markdown) {
        PageReader reader = new PageReader(markdown);
        while (reader.next < reader.lines.size()) {
            reader.block();
        }
        return new PageText(reader.text.toString(), reader.styles, reader.headings, reader.links);
    }

    private void block() {
        String line = lines.get(next);
        Matcher heading = HEADING.matcher(line);
        if (line.isBlank()) {
            next++;
        } else if (line.startsWith(FENCE)) {
            code();
        } else if (heading.matches()) {
            heading(heading.group(1).length(), heading.group(2));
            next++;
        } else if (line.startsWith("|")) {
            table();
        } else {
            paragraph();
        }
    }

    private void heading(int level, String title) {
        int begin = text.length();
        String words = title.replace("`", "").replace("*", "");
        headings.add(new Heading(level, words, slug(words), begin));
        styled(words, level == 1 ? Look.TITLE : Look.HEADING);
        text.append("\n\n");
    }

    /** As the well-known sites for code make them. */
    static String slug(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
    }

    private void code() {
        next++;
        int begin = text.length();
        while (next < lines.size() && !lines.get(next).startsWith(FENCE)) {
            text.append("    ").append(lines.get(next)).append('\n');
            next++;
        }
        next++;
        styles.add(new Style(begin, text.length() - begin, Look.CODE));
        text.append('\n');
    }

    /** Lines up to an empty one, or to another block, are one; each item begins a line. */
    private void paragraph() {
        StringBuilder words = new StringBuilder();
        String indent = "";
        do {
            String line = lines.get(next);
            Matcher item = ITEM.matcher(line);
            if (item.matches()) {
                flush(indent, words, "\n");
                indent = item.group(1) + (item.group(2) == null ? "  \u2022 " : "  " + item.group(2) + " ");
                words.append(item.group(3).strip());
            } else {
                words.append(words.isEmpty() ? "" : " ").append(line.strip());
            }
            next++;
        } while (next < lines.size() && !lines.get(next).isBlank() && !lines.get(next).startsWith(FENCE)
                && !lines.get(next).startsWith("|") && !HEADING.matcher(lines.get(next)).matches());
        flush(indent, words, "\n\n");
    }

    private void flush(String indent, StringBuilder words, String end) {
        if (!words.isEmpty()) {
            text.append(indent);
            inline(words.toString());
            text.append(end);
            words.setLength(0);
        }
    }

    private void inline(String markdown) {
        String words = PICTURE.matcher(markdown).replaceAll("[picture: $1]");
        Matcher marks = INLINE.matcher(words);
        int end = 0;
        while (marks.find()) {
            text.append(words, end, marks.start());
            end = marks.end();
            if (marks.group(1) != null) {
                styled(marks.group(1), Look.CODE);
            } else if (marks.group(3) != null) {
                links.add(new Link(text.length(), marks.group(3).replace("`", "").length(), marks.group(4)));
                styled(marks.group(3).replace("`", ""), Look.LINK);
            } else {
                styled(marks.group(2) != null ? marks.group(2) : marks.group(5), Look.STRONG);
            }
        }
        text.append(words, end, words.length());
    }

    private void styled(String words, Look look) {
        styles.add(new Style(text.length(), words.length(), look));
        text.append(words);
    }

    /** A row is an item: its first cell, and then each other one under its head. */
    private void table() {
        List<List<String>> rows = new ArrayList<>();
        while (next < lines.size() && lines.get(next).startsWith("|")) {
            rows.add(cells(lines.get(next)));
            next++;
        }
        List<String> heads = rows.get(0);
        for (List<String> row : rows.subList(Math.min(2, rows.size()), rows.size())) {
            text.append("  \u2022 ");
            inline(row.get(0));
            for (int column = 1; column < row.size(); column++) {
                if (!row.get(column).isEmpty()) {
                    boolean named = row.size() > 2 && column < heads.size() && !heads.get(column).isEmpty();
                    text.append(column == 1 ? ":  " : ";  ");
                    inline(named ? heads.get(column) + " " + row.get(column) : row.get(column));
                }
            }
            text.append('\n');
        }
        text.append('\n');
    }

    private static List<String> cells(String line) {
        String row = line.strip();
        String inside = row.substring(1, row.endsWith("|") && row.length() > 1 ? row.length() - 1 : row.length());
        return Arrays.stream(inside.split("(?<!\\\\)\\|", -1)).map(cell -> cell.strip().replace("\\|", "|")).toList();
    }
}
