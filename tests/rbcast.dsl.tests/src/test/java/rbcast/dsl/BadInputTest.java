// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is no text in the language is an issue with one clear sentence, never an exception. */
class BadInputTest {

    @TempDir
    private Path folder;

    @Test
    void aFileThatIsNotThere() {
        hasOneError(folder.resolve("none.rbcast"), 1, 1, "there is no such file: check the name");
    }

    @Test
    void aDirectory() {
        hasOneError(folder, 1, 1, "this is a directory: name a file");
    }

    @Test
    void aFileInAFile() throws IOException {
        Path file = write("a.rbcast", Texts.ALGORITHM_A);
        Document document = RBcastLanguage.standalone().parse(file.resolve("b.rbcast"));

        assertThat(document.issues()).singleElement().extracting(Issue::message).asString()
                .startsWith("the file cannot be read");
    }

    @Test
    void bytesThatAreNoText() throws IOException {
        Path file = folder.resolve("latin1.rbcast");
        Files.write(file, "algorithm A {\n// caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        hasOneError(file, 2, 7, "this is no text in UTF-8: save the file in that encoding");
    }

    @Test
    void aNulCharacter() throws IOException {
        hasOneError(write("nul.rbcast", "algorithm\n\0"), 2, 1, "this is no text: it has a NUL character");
    }

    @Test
    void randomBytes() throws IOException {
        byte[] bytes = new byte[100_000];
        new Random(1).nextBytes(bytes);
        Path file = folder.resolve("random.rbcast");
        Files.write(file, bytes);

        assertThat(RBcastLanguage.standalone().parse(file).issues()).hasSize(1);
    }

    @Test
    void aFileThatIsFarTooLarge() throws IOException {
        Path file = folder.resolve("large.rbcast");
        Files.write(file, new byte[5 << 20]);

        hasOneError(file, 1, 1, "the file is larger than 4 MB: this cannot be meant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "// only a remark", "/* only a remark */", "/** x */\n\n"})
    void aTextThatDefinesNothingIsAWarning(String text) throws IOException {
        Document document = RBcastLanguage.standalone().parse(write("empty.rbcast", text));

        assertThat(document.hasErrors()).isFalse();
        assertThat(document.issues()).singleElement().extracting(Issue::message).isEqualTo("nothing is defined here:"
                + " write an 'algorithm', a 'verify', a 'synthesize' or a 'campaign' definition");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b.rbcast", "$(x).rbcast", "';rm.rbcast", "%41#?.rbcast", "\u00e9\u4e2d.rbcast",
        "-o.txt"})
    void anyFileNameWillDo(String name) throws IOException {
        Path file = write(name, Texts.ALGORITHM_A + "foo");
        Document document = RBcastLanguage.standalone().parse(file);

        assertThat(document.algorithms()).hasSize(1);
        assertThat(document.issues()).singleElement().hasToString(file
                + ":9:1: error: unknown definition 'foo': use algorithm, verify, synthesize or campaign");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        Document document = RBcastLanguage.standalone().parse(write("bom.rbcast", "\uFEFFfoo"));

        assertThat(document.issues()).singleElement().extracting(Issue::column).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndAsTheyDoAnywhere(String lineBreak) {
        Document document = RBcastLanguage.standalone().parse(
                (Texts.ALGORITHM_A + "  foo").replace("\n", lineBreak), "file.rbcast");

        assertThat(document.algorithms()).hasSize(1);
        assertThat(document.issues()).singleElement()
                .satisfies(issue -> assertThat(issue.line() + ":" + issue.column()).isEqualTo("9:3"));
    }

    @Test
    void whatIsNestedTooDeeply() {
        String expression = "(".repeat(100_000) + "N" + ")".repeat(100_000);
        Document document = RBcastLanguage.standalone().parse(
                Texts.ALGORITHM_A.replace("F + 1", expression), "file.rbcast");

        assertThat(document.issues()).singleElement().extracting(Issue::toString).asString()
                .matches("file.rbcast:6:\\d+: error: the parentheses are nested too deeply here: write it in a simpler"
                        + " way");
    }

    @Test
    void aLineOfTenMegabytes() {
        Document document = RBcastLanguage.standalone().parse("// " + "x".repeat(10 << 20), "file.rbcast");

        assertThat(document.issues()).singleElement().hasToString(
                "file.rbcast:1:1: error: the file is larger than 4 MB: this cannot be meant");
    }

    @Test
    void parenthesesInCommentsAndInStatementsOfTheirOwnAreNotNested() {
        String comment = "/* " + "(".repeat(1000) + " */ // " + "(".repeat(1000) + "\n";
        Document document = RBcastLanguage.standalone().parse(comment + Texts.ALGORITHM_A
                + "verify A { crash for all " + "(".repeat(40) + "N" + ")".repeat(40) + " > F; }", "file.rbcast");

        assertThat(document.issues()).isEmpty();
    }

    @Test
    void everyDefinitionOfALongTextMayBeWrong() {
        String wrong = "algorithm A {\n when receive(<t, m>) do:\n SND to all(<a, m>);\n}\n";
        Document document = RBcastLanguage.standalone().parse(wrong.repeat(10_000), "file.rbcast");

        assertThat(document.issues()).hasSize(50);
    }

    @Test
    void whatIsNestedDeeperThanAnybodyNests() {
        String expression = "(".repeat(60) + "N" + ")".repeat(60);
        Document document = RBcastLanguage.standalone().parse(
                Texts.ALGORITHM_A.replace("F + 1", expression), "file.rbcast");

        assertThat(document.issues()).singleElement().extracting(Issue::message).asString()
                .startsWith("the parentheses of this expression are nested too deeply");
    }

    @Test
    void aVeryLongSum() {
        Document document = RBcastLanguage.standalone().parse(
                Texts.ALGORITHM_A.replace("F + 1", "N" + " + F - F".repeat(20_000)), "file.rbcast");

        assertThat(document.issues()).isEmpty();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static void hasOneError(Path file, int line, int column, String message) {
        Document document = RBcastLanguage.standalone().parse(file);

        assertThat(document.issues()).singleElement()
                .hasToString(file + ":" + line + ":" + column + ": error: " + message);
        assertThat(document.hasErrors()).isTrue();
        assertThat(document.algorithms()).isEmpty();
        assertThat(document.format()).isEqualTo(document.text());
    }
}
