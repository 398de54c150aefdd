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
}
