// SPDX-License-Identifier: EPL-2.0
package rbcast.house;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A page of the documentation, in Markdown.
 *
 * @param file where it is, from the root of the checkout
 * @param text what it says
 */
record Page(Path file, String text) {

    private static final Pattern FENCED = Pattern.compile("^```\\w*\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern HEADING = Pattern.compile("^#{1,6} (.+)$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");

    /** All pages of the checkout, but those of what was installed or built in it. */
    static List<Page> all() throws IOException {
        List<Page> pages = new ArrayList<>();
        Path root = Rooms.root();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                return !folder.equals(root) && (name.startsWith(".") || Set.of("target", "node_modules", "src", "bin")
                        .contains(name)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (file.getFileName().toString().endsWith(".md")) {
                    pages.add(new Page(root.relativize(file), Files.readString(file)));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return pages;
    }

    static Page of(String file) throws IOException {
        return new Page(Path.of(file), Files.readString(Rooms.root().resolve(file)));
    }

    /** What stands in blocks of code, such as what is to be typed. */
    List<String> blocks() {
        return FENCED.matcher(text).results().map(block -> block.group(1)).toList();
    }

    /** What stands in backquotes in running text. */
    List<String> quotations() {
        return QUOTED.matcher(prose()).results().map(quotation -> quotation.group(1).replaceAll("\\s+", " ")).toList();
    }

    /** The text without blocks of code. */
    String prose() {
        return FENCED.matcher(text).replaceAll("");
    }

    /** What the headings say. */
    Set<String> headings() {
        Set<String> headings = new LinkedHashSet<>();
        HEADING.matcher(prose()).results().map(heading -> plain(heading.group(1))).forEach(headings::add);
        return headings;
    }

    /** The names by which links lead to the headings, as hosts of repositories make them. */
    Set<String> anchors() {
        Map<String, Integer> times = new HashMap<>();
        Set<String> anchors = new LinkedHashSet<>();
        for (MatchResult heading : HEADING.matcher(prose()).results().toList()) {
            String anchor = plain(heading.group(1)).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_ -]", "")
                    .replace(' ', '-');
            int before = times.merge(anchor, 1, Integer::sum) - 1;
            anchors.add(before == 0 ? anchor : anchor + "-" + before);
        }
        return anchors;
    }

    private static String plain(String heading) {
        return LINK.matcher(heading.strip()).replaceAll("$1").replaceAll("[`*]", "");
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
