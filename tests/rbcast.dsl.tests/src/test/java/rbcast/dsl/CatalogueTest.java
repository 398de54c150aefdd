// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import rbcast.dsl.reading.ProblemKind;

/** docs/diagnostics.md says of every kind of problem what the language does. */
class CatalogueTest {

    private static final String PAGE = Examples.text(
            Path.of(System.getProperty("rbcast.examples", "../../examples"), "..", "docs", "diagnostics.md"));

    /** A row of the table. */
    private record Row(String code, String severity, String fix) {
    }

    private static Map<String, Row> rows() {
        return Pattern.compile("(?m)^\\| `(.+?)` \\| (\\w+) \\| .+ \\| (.+?) \\|$").matcher(PAGE).results()
                .map(row -> new Row(row.group(1), row.group(2), row.group(3)))
                .collect(Collectors.toMap(Row::code, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    private static Map<String, String> examples() {
        return Pattern.compile("(?s)### `(.+?)`\n[^#]*?```rbcast\n(.*?)```").matcher(PAGE).results()
                .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2)));
    }

    private static List<Issue> findings(String text) {
        Document document = RBcastLanguage.standalone().parse(text, "file.rbcast");
        List<Issue> all = new ArrayList<>(document.issues());
        all.addAll(document.suggestions());
        return all;
    }

    @Test
    void everyKindIsListedWithItsSeverity() {
        assertThat(rows().values()).extracting(row -> row.code() + " " + row.severity())
                .containsExactlyInAnyOrderElementsOf(Stream.of(ProblemKind.values())
                        .map(kind -> kind.code() + " " + kind.severity()).toList());
    }

    @Test
    void everyKindHasAnExampleAndASummary() {
        assertThat(examples().keySet()).containsExactlyInAnyOrderElementsOf(Stream.of(ProblemKind.values())
                .filter(kind -> kind != ProblemKind.UNREADABLE).map(ProblemKind::code).toList());
        assertThat(ProblemKind.values()).allSatisfy(kind -> assertThat(kind.summary()).isNotBlank()
                .doesNotEndWith("."));
    }

    /** What is no text cannot stand in a document, and what verdicts contradict only an editor knows. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"UNREADABLE", "EXPECTATION_CONTRADICTED"})
    void theExampleHasThatProblemAlone(ProblemKind kind) {
        assertThat(findings(examples().get(kind.code()))).extracting(Issue::kind).containsExactly(kind);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"UNREADABLE", "EXPECTATION_CONTRADICTED"})
    void theQuickFixMendsItOrThereIsNone(ProblemKind kind) {
        String text = examples().get(kind.code());
        List<Fix> fixes = findings(text).get(0).fixes();

        if (rows().get(kind.code()).fix().equals("none")) {
            assertThat(fixes).isEmpty();
        } else {
            assertThat(findings(fixes.get(0).applyTo(text))).isEmpty();
        }
    }

    @Test
    void whatIsNoTextIsUnreadable() {
        assertThat(findings("algorithm \0")).extracting(Issue::kind).containsExactly(ProblemKind.UNREADABLE);
    }
}
