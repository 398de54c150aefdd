// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import java.util.List;
import java.util.Map;

import rbcast.dsl.reading.ProblemKind;

/**
 * How users want to be told of each kind of problem, in editors, on the command line and by markers. What they say
 * about a code goes before what they say about its family, and that before the default.
 *
 * <p>Whatever is said here, a definition that has an error has no meaning: only the telling changes. So errors can be
 * told as something less, but not be switched off.
 */
public final class Severities {

    /** As the kinds have it. */
    public static final Severities DEFAULT = new Severities(Map.of());

    private final Map<String, Severity> wishes;

    private Severities(Map<String, Severity> wishes) {
        this.wishes = wishes;
    }

    /**
     * The defaults with these wishes.
     *
     * @param wishes severities by codes ({@code algorithm.stop-missing}) and families ({@code algorithm}); others than
     *        those of {@link ProblemKind} mean nothing
     */
    public static Severities of(Map<String, Severity> wishes) {
        return new Severities(Map.copyOf(wishes));
    }

    /** How a kind is to be told. */
    public Severity of(ProblemKind kind) {
        Severity wish = wishes.getOrDefault(kind.code(), wishes.getOrDefault(kind.family(), kind.severity()));
        return wish == Severity.OFF && kind.isError() ? kind.severity() : wish;
    }

    /** Issues as they are to be told, in their order, without those that are off. */
    public List<Issue> of(List<Issue> issues) {
        return issues.stream().filter(issue -> of(issue.kind()) != Severity.OFF)
                .map(issue -> issue.as(of(issue.kind()))).toList();
    }
}
