// SPDX-License-Identifier: EPL-2.0
package rbcast.house;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/**
 * The classes of ours that the class files in a folder mention, wherever it is: in signatures, in code, in what a
 * lambda captures, as the type of a value that is only passed on. The JDK's {@code jdeps} reads them, which does not
 * need the libraries that the classes were compiled against.
 *
 * @param byClass for each class those that it mentions
 */
record Mentions(Map<String, Set<String>> byClass) {

    private static final Pattern MENTION = Pattern.compile("   (rbcast\\.\\S+) +-> (\\S+) +.*");

    static Mentions in(Path classes) {
        StringWriter output = new StringWriter();
        int status = ToolProvider.findFirst("jdeps").orElseThrow().run(new PrintWriter(output),
                new PrintWriter(output), "-verbose:class", "-filter:none", classes.toString());
        if (status != 0) {
            throw new IllegalStateException(output.toString());
        }
        Map<String, Set<String>> mentions = new TreeMap<>();
        output.toString().lines().map(MENTION::matcher).filter(Matcher::matches).forEach(line -> {
            Set<String> ofTheClass = mentions.computeIfAbsent(line.group(1), unmet -> new TreeSet<>());
            if (line.group(2).startsWith("rbcast.")) {
                ofTheClass.add(line.group(2));
            }
        });
        return new Mentions(mentions);
    }
}
