// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks;

import java.util.List;
import java.util.Objects;

import rbcast.dsl.Issue;

/**
 * What is wrong or odd in files.
 *
 * @param issues file by file, from the beginning of each to its end
 * @param summary one line on files without errors; empty where there are any
 */
public record Check(List<Issue> issues, String summary) {

    public Check {
        issues = List.copyOf(issues);
        Objects.requireNonNull(summary);
    }

    /** Looks at what was read. */
    public static Check of(List<SourceFile> files) {
        List<Issue> issues = files.stream().flatMap(file -> file.document().issues().stream()).toList();
        boolean fine = issues.stream().noneMatch(Issue::isError);
        return new Check(issues, !fine ? "" : files.size() == 1 ? "1 file is fine" : files.size() + " files are fine");
    }

    public ExitStatus status() {
        return issues.stream().anyMatch(Issue::isError) ? ExitStatus.BAD_INPUT : ExitStatus.AS_EXPECTED;
    }
}
