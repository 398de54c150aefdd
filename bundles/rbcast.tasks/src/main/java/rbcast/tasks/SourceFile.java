// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import rbcast.dsl.Document;
import rbcast.dsl.Issue;
import rbcast.dsl.reading.ProblemKind;

/**
 * A file that a user has named, and what stands in it.
 *
 * @param document what was read; one with an error if that was impossible
 */
public record SourceFile(Path path, Document document) {

    public SourceFile {
        Objects.requireNonNull(path);
        Objects.requireNonNull(document);
    }

    /** What is wrong with it; of errors in the syntax only the first, for what follows it is mostly its echo. */
    public List<Issue> errors() {
        List<Issue> errors = document.issues().stream().filter(Issue::isError).toList();
        Optional<Issue> syntax = errors.stream().filter(issue -> issue.kind() == ProblemKind.ERROR).findFirst();
        return syntax.map(List::of).orElse(errors);
    }
}
