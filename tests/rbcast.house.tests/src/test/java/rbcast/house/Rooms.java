// SPDX-License-Identifier: EPL-2.0
package rbcast.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rooms and arrows that {@code docs/architecture.md} draws. The document is the rule: what it does not draw, the
 * build does not allow.
 *
 * @param arrows for each bundle those that it may depend on, in the order of the document
 */
record Rooms(Map<String, Set<String>> arrows) {

    /** {@code   rbcast.spin   what it is   -> promela, algorithm}, the arrow perhaps on a later line. */
    private static final Pattern ROOM = Pattern.compile(
            "^  (rbcast\\.[a-z.]+) ((?:(?!\\n  rbcast).)*?)\\s-> ([a-z., ]+)$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern ALL_ABOVE = Pattern.compile("all above(?: but ([a-z., ]+))?");

    /** As the document draws them. */
    static Rooms drawn() throws IOException {
        Matcher matcher = ROOM.matcher(Files.readString(root().resolve("docs/architecture.md")));
        Map<String, Set<String>> arrows = new LinkedHashMap<>();
        while (matcher.find()) {
            arrows.put(matcher.group(1), destinations(matcher.group(3).strip(), arrows.keySet()));
        }
        return new Rooms(arrows);
    }

    /** The checkout: tests run in the folder of their module. */
    static Path root() {
        return Path.of("").toAbsolutePath().getParent().getParent();
    }

    private static Set<String> destinations(String text, Set<String> above) {
        Matcher all = ALL_ABOVE.matcher(text);
        if (all.matches()) {
            Set<String> rest = new LinkedHashSet<>(above);
            rest.removeAll(all.group(1) == null ? Set.of() : names(all.group(1)));
            return rest;
        }
        return text.equals("nothing") ? Set.of() : names(text);
    }

    private static Set<String> names(String list) {
        Set<String> names = new TreeSet<>();
        for (String name : list.split(", ")) {
            names.add("rbcast." + name);
        }
        return names;
    }

    /** The bundle that a package belongs to: the longest name that it begins with. */
    String roomOf(String packageName) {
        String room = "";
        for (String name : arrows.keySet()) {
            boolean inside = packageName.equals(name) || packageName.startsWith(name + ".");
            room = inside && name.length() > room.length() ? name : room;
        }
        return room;
    }

    /** Whether something in one bundle may know something in the other. */
    boolean allows(String from, String to) {
        return from.equals(to) || arrows.getOrDefault(from, Set.of()).contains(to);
    }
}
