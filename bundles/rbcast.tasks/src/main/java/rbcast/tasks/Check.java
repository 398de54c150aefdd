// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import rbcast.dsl.Document;
import rbcast.dsl.Issue;
import rbcast.dsl.Severities;
import rbcast.dsl.Severity;
import rbcast.dsl.reading.ProblemKind;
import rbcast.dsl.reading.Suggestions;

/**
 * What is wrong or odd in files, and what could be added, as the user wants to be told of it.
 *
 * @param issues file by file, from the beginning of each to its end
 * @param summary one line on files without errors; empty where there are any, also if they are told as something less
 */
public record Check(List<Issue> issues, String summary) {

    public Check {
        issues = List.copyOf(issues);
        Objects.requireNonNull(summary);
    }

    /** Looks at what was read. */
    public static Check of(List<SourceFile> files, Severities severities) {
        List<Issue> issues = files.stream().flatMap(file -> findings(file.document(), severities).stream()).toList();
        boolean fine = issues.stream().noneMatch(Issue::isError)
                && files.stream().noneMatch(file -> file.document().hasErrors());
        return new Check(issues, !fine ? "" : files.size() == 1 ? "1 file is fine" : files.size() + " files are fine");
    }

    private static List<Issue> findings(Document document, Severities severities) {
        List<Issue> all = new ArrayList<>(severities.of(document.issues()));
        all.addAll(severities.of(document.suggestions()));
        all.sort(Comparator.comparingInt(issue -> issue.position().offset()));
        return all;
    }

    /**
     * Reads how a user wants to be told of problems.
     *
     * @param wishes severities by codes and families of codes, as docs/diagnostics.md has them
     * @throws InputException if there is no such code or severity, or an error is to be switched off
     */
    public static Severities severities(Map<String, String> wishes) throws InputException {
        Map<String, Severity> severities = new HashMap<>();
        for (Map.Entry<String, String> wish : wishes.entrySet()) {
            String code = wish.getKey();
            List<String> known = Stream.of(ProblemKind.values()).flatMap(kind ->
                    Stream.of(kind.family(), kind.code())).distinct().toList();
            if (!known.contains(code)) {
                throw new InputException(Suggestions.unknown("code", code, known).message());
            }
            Optional<Severity> severity = Severity.of(wish.getValue());
            if (severity.isEmpty()) {
                throw new InputException(Suggestions.unknown("severity", wish.getValue(),
                        List.of(Severity.values())).message());
            }
            if (severity.get() == Severity.OFF && Stream.of(ProblemKind.values())
                    .anyMatch(kind -> kind.isError() && kind.code().equals(code))) {
                throw new InputException(code + " cannot be off: what has such an error has no meaning");
            }
            severities.put(code, severity.get());
        }
        return Severities.of(severities);
    }

    /** Errors are bad input. */
    public ExitStatus status() {
        return issues.stream().anyMatch(Issue::isError) ? ExitStatus.BAD_INPUT : ExitStatus.AS_EXPECTED;
    }

    /** Warnings are, too. */
    public ExitStatus strictStatus() {
        boolean warned = issues.stream().anyMatch(issue -> issue.severity() == Severity.WARNING);
        return warned ? ExitStatus.BAD_INPUT : status();
    }
}
