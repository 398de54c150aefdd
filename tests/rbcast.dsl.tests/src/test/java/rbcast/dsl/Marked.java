// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import rbcast.dsl.reading.ProblemKind;

/** Texts in which double brackets mark the place of a problem: {@code SEND to [[nobody]](<type0, m>);}. */
final class Marked {

    private static final String OPEN = "[[";
    private static final String CLOSE = "]]";

    private final String text;
    private final int begin;
    private final int end;

    private Marked(String marked) {
        this.begin = marked.indexOf(OPEN);
        this.end = marked.indexOf(CLOSE) - OPEN.length();
        this.text = marked.replace(OPEN, "").replace(CLOSE, "");
    }

    static Marked text(String marked) {
        return new Marked(marked);
    }

    /** An algorithm with those actions in its receive handler. */
    static Marked receiving(String actions) {
        return text("""
                algorithm A {
                    when RB-Broadcast(m) do:
                        SEND to all(<a, m>);
                        SEND to all(<b, m>);
                        STOP;
                    when receive(<t, m>) do:
                        DELIVER(m);
                        %s
                        STOP;
                }
                """.formatted(actions));
    }

    /** A verification, with the algorithm A that it speaks of. */
    static Marked verifying(String lines) {
        return text(Texts.ALGORITHM_A + "verify A {\n" + lines + "\n}\n");
    }

    /** A synthesis. */
    static Marked synthesizing(String lines) {
        return text("synthesize S {\n    systems crash with N = 3, F = 1;\n" + lines + "\n}\n");
    }

    /** There is this error, at the mark, and nothing else. */
    void hasError(String message) {
        hasOnly(Severity.ERROR, message);
    }

    /** There is this warning, at the mark, and nothing else. */
    void hasWarning(String message) {
        hasOnly(Severity.WARNING, message);
    }

    /** There is a problem of this kind at the mark, and nothing else. */
    void hasProblem(ProblemKind kind) {
        List<Issue> issues = RBcastLanguage.standalone().parse(text, "file.rbcast").issues();
        assertThat(issues).extracting(Issue::kind).containsExactly(kind);
        assertThat(marked(issues.get(0).position())).isEqualTo(marked(begin, end));
    }

    private void hasOnly(Severity severity, String message) {
        List<Issue> issues = RBcastLanguage.standalone().parse(text, "file.rbcast").issues();
        assertThat(issues).hasSize(1);
        Issue issue = issues.get(0);
        assertThat(issue.message()).isEqualTo(message);
        assertThat(issue.severity()).isEqualTo(severity);
        assertThat(marked(issue.position())).isEqualTo(marked(begin, end));
    }

    private String marked(Position position) {
        return marked(position.offset(), position.offset() + position.length());
    }

    private String marked(int from, int to) {
        return text.substring(0, from) + OPEN + text.substring(from, to) + CLOSE + text.substring(to);
    }
}
