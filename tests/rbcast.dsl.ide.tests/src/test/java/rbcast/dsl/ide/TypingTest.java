// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import rbcast.dsl.ide.text.Snapshot;
import rbcast.dsl.ide.typing.Edit;
import rbcast.dsl.ide.typing.LineComments;
import rbcast.dsl.ide.typing.Typing;

class TypingTest {

    /** A text that is written key by key, shown with its cursor as {@code |}. */
    private static final class Page {
        private String text;
        private int cursor;

        Page(String textWithCursor) {
            cursor = textWithCursor.indexOf('|');
            text = textWithCursor.replace("|", "");
        }

        Page type(String keys) {
            for (char key : keys.toCharArray()) {
                Edit edit = Typing.of(new Snapshot("", 0, text), cursor, cursor, String.valueOf(key))
                        .orElse(new Edit(cursor, 0, String.valueOf(key), cursor + 1));
                text = edit.applyTo(text);
                cursor = edit.caret();
            }
            return this;
        }

        String shown() {
            return text.substring(0, cursor) + "|" + text.substring(cursor);
        }
    }

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", "..", "examples"))) {
            return files.filter(file -> file.toString().endsWith(".rbcast")).sorted().toList();
        }
    }

    /** What a hand types of a text: indentation and the stars of comments come by themselves. */
    private static String keys(String text) {
        StringBuilder keys = new StringBuilder();
        boolean comment = false;
        for (String line : text.lines().toList()) {
            String typed = line.strip();
            if (comment) {
                typed = typed.equals("*/") ? "/" : typed.substring(1).stripLeading();
            }
            keys.append(typed).append('\n');
            comment = (comment || typed.startsWith("/*")) && !line.endsWith("*/");
        }
        return keys.toString();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_can_be_typed_from_its_first_character_to_its_last(Path example) throws IOException {
        String text = Files.readString(example);

        assertThat(new Page("|").type(keys(text)).text).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_can_be_typed_before_and_behind_another_text(Path example) throws IOException {
        String text = Files.readString(example);
        String other = "/** Another. */\nalgorithm Other {\n}\n";

        assertThat(new Page("|\n" + other).type(keys(text)).text).isEqualTo(text + "\n" + other);
        assertThat(new Page(other + "|").type(keys(text)).text).isEqualTo(other + text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '"', value = {
        "algorithm A |             # {   # algorithm A {|}",
        "algorithm A {|}           # }   # algorithm A {}|",
        "algorithm A {|}           # ⏎   # algorithm A {⏎    |⏎}",
        "algorithm A {⏎    |⏎}     # }   # algorithm A {⏎}|",
        "algorithm A {⏎    x;|⏎}   # ⏎   # algorithm A {⏎    x;⏎    |⏎}",
        "algorithm A {⏎    |       # }   # algorithm A {⏎}|",
        "algorithm A {⏎    when a do:|⏎}     # ⏎ # algorithm A {⏎    when a do:⏎        |⏎}",
        "campaign A {⏎    for N,|⏎}         # ⏎ # campaign A {⏎    for N,⏎        |⏎}",
        "campaign A {⏎    for N,⏎        F,|⏎}      # ⏎ # campaign A {⏎    for N,⏎        F,⏎        |⏎}",
        "campaign A {⏎    for N,⏎        F;|⏎}      # ⏎ # campaign A {⏎    for N,⏎        F;⏎    |⏎}",
        "campaign A {⏎    for N |seeds 1;⏎}  # ⏎ # campaign A {⏎    for N ⏎    |seeds 1;⏎}",
        "synthesize A {⏎    rewards STOP: 1;|⏎}     # ⏎ # synthesize A {⏎    rewards STOP: 1;⏎    |⏎}",
        "algorithm A {⏎        STOP;⏎        |⏎}   # ⏎ # algorithm A {⏎        STOP;⏎⏎        |⏎}",
        "algorithm A {⏎        STOP;⏎        when|⏎}   # \" \" # \"algorithm A {⏎        STOP;⏎    when |⏎}\"",
        "DELIVER|;     # (   # DELIVER(|);",
        "DELIVER(m|);  # )   # DELIVER(m)|;",
        "f((m|);       # )   # f((m)|);",
        "f|(m          # (   # f(|(m",
        "receive(|)    # <   # receive(<|>)",
        "receive(<t|>) # >   # receive(<t>|)",
        "for all N |   # >   # for all N >|",
        "for all N |   # <   # for all N <|",
        "// see |      # (   # // see (|",
        "/* see |      # {   # /* see {|"})
    void brackets_come_in_pairs_and_open_and_close_blocks(String before, String key, String after) {
        assertThat(new Page(before.replace('⏎', '\n')).type(key.replace('⏎', '\n')).shown())
                .isEqualTo(after.replace('⏎', '\n'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '"', value = {
        "/**|                      # ⏎  # \"/**⏎ * |⏎ */\"",
        "/** a|⏎ */                # ⏎  # \"/** a⏎ * |⏎ */\"",
        "/**⏎ * a|⏎ */             # ⏎  # \"/**⏎ * a⏎ * |⏎ */\"",
        "\"/**⏎ * a⏎ * |⏎ */\"     # /  # \"/**⏎ * a⏎ */|\"",
        "/**⏎ * a *|⏎ */           # /  # /**⏎ * a */|",
        "/** a *|⏎algorithm A {}   # /  # /** a */|⏎algorithm A {}",
        "/**|⏎/** b */             # ⏎  # \"/**⏎ * |⏎ */⏎/** b */\"",
        "// a|                     # ⏎  # // a⏎|",
        "// a |b                   # ⏎  # // a ⏎// |b",
        "\"    /* a|⏎ */\"         # ⏎  # \"    /* a⏎     * |⏎ */\""})
    void comments_go_on_and_end(String before, String key, String after) {
        assertThat(new Page(before.replace('⏎', '\n')).type(key.replace('⏎', '\n')).shown())
                .isEqualTo(after.replace('⏎', '\n'));
    }

    @Test
    void a_line_break_in_the_place_of_a_selection_indents_what_is_behind_it() {
        String text = "algorithm A { old new }";
        Optional<Edit> edit = Typing.of(new Snapshot("", 0, text), 13, 17, "\n");

        assertThat(edit.orElseThrow().applyTo(text)).isEqualTo("algorithm A {\n    new }");
    }

    @Test
    void lines_become_comments_at_their_common_indentation_and_lines_again() {
        String text = "a {\n    b;\n\n        c;\n}\n";
        String commented = "a {\n    // b;\n\n    //     c;\n}\n";
        int begin = text.indexOf('b');
        int end = text.indexOf("c;");

        Edit edit = LineComments.toggle(new Snapshot("", 0, text), begin, end);
        assertThat(edit.applyTo(text)).isEqualTo(commented);

        Edit back = LineComments.toggle(new Snapshot("", 0, commented), edit.offset(),
                edit.offset() + edit.text().length());
        assertThat(back.applyTo(commented)).isEqualTo(text);
    }
}
