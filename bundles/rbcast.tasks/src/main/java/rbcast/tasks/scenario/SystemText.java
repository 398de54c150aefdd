// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.scenario;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.tasks.InputException;
import rbcast.text.VisibleText;
import rbcast.text.Words;

/** A system as a line of text. */
public final class SystemText {

    private static final Pattern SYSTEM = Pattern.compile(
            "\\s*(\\S+)\\s+(?:with\\s+)?N\\s*=\\s*(\\d{1,9})\\s*,\\s*F\\s*=\\s*(\\d{1,9})\\s*"
                    + "(?:,\\s*contents\\s+(\\d{1,9})\\s*)?");

    private SystemText() {
    }

    /**
     * Reads {@code byzantine with N = 4, F = 1}, {@code ..., contents 2}; the word {@code with} may be left out.
     *
     * @throws InputException if this is no system
     */
    public static SystemModel read(String text) throws InputException {
        Matcher system = SYSTEM.matcher(text);
        if (!system.matches()) {
            throw new InputException("'%s' is no system: write for instance 'byzantine with N = 4, F = 1'"
                    .formatted(VisibleText.inOneLine(text)));
        }
        String keyword = system.group(1);
        FailureMode mode = FailureMode.of(keyword).orElseThrow(() -> new InputException(
                "there is no failure mode '%s': the failure modes are %s".formatted(VisibleText.inOneLine(keyword),
                        Words.enumeration(Arrays.asList(FailureMode.values())))));
        try {
            int contents = system.group(4) == null ? 1 : Integer.parseInt(system.group(4));
            return new SystemModel(mode, Integer.parseInt(system.group(2)), Integer.parseInt(system.group(3)),
                    contents);
        } catch (IllegalArgumentException outOfRange) {
            throw new InputException(outOfRange.getMessage());
        }
    }
}
