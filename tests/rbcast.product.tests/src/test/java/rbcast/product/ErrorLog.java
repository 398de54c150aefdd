// SPDX-License-Identifier: EPL-2.0
package rbcast.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The log of a workspace. */
final class ErrorLog {

    private static final Pattern ERROR = Pattern.compile("!ENTRY \\S+ 4 .*");

    private static final Pattern OURS = Pattern.compile(
            "^!ENTRY rbcast\\.|^\\s+at (?:\\S+/)?rbcast\\.", Pattern.MULTILINE);

    private ErrorLog() {
    }

    /** The entries that tell of errors, with the lines that follow them; none if there is no log. */
    static List<String> errors(Path log) throws IOException {
        List<String> errors = new ArrayList<>();
        boolean inError = false;
        for (String line : Files.exists(log) ? Files.readAllLines(log) : List.<String>of()) {
            inError = line.startsWith("!ENTRY") ? ERROR.matcher(line).matches()
                    : inError && !line.startsWith("!SESSION");
            if (inError) {
                errors.add(line);
            }
        }
        return errors;
    }

    /** Those among them in which a bundle or a class of ours has a part. */
    static List<String> errorsOfOurs(Path log) throws IOException {
        List<String> entries = new ArrayList<>();
        for (String line : errors(log)) {
            if (line.startsWith("!ENTRY")) {
                entries.add(line);
            } else {
                entries.set(entries.size() - 1, entries.get(entries.size() - 1) + "\n" + line);
            }
        }
        return entries.stream().filter(entry -> OURS.matcher(entry).find()).toList();
    }
}
