// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.verification;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Verdicts as a table in text, for other programs. */
final class VerdictCsv {

    private VerdictCsv() {
    }

    /** Comma-separated values (RFC 4180), with a line of titles. */
    static String csv(List<Entry> entries) {
        return text(entries, ",", "\r\n");
    }

    /** What spreadsheets take from the clipboard. */
    static String tabs(List<Entry> entries) {
        return text(entries, "\t", "\n");
    }

    private static String text(List<Entry> entries, String between, String end) {
        Stream<String> head = Stream.of(Arrays.stream(Field.values()).map(Field::title)
                .collect(Collectors.joining(between)));
        Stream<String> rows = entries.stream().map(entry -> Arrays.stream(Field.values())
                .map(field -> quoted(plain(field, entry), between)).collect(Collectors.joining(between)));
        return Stream.concat(head, rows).collect(Collectors.joining(end, "", end));
    }

    /** Numbers without what makes them readable. */
    private static String plain(Field field, Entry entry) {
        return switch (field) {
            case STATES -> entry.answer().map(answer -> String.valueOf(answer.states())).orElse("");
            case TIME -> entry.answer().map(answer -> String.valueOf(answer.time().toMillis() / 1000.0)).orElse("");
            default -> field.of(entry);
        };
    }

    private static String quoted(String text, String between) {
        return text.contains(between) || text.contains("\"") || text.contains("\n") || text.contains("\r")
                ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
