// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import rbcast.dsl.symbols.Occurrence;
import rbcast.dsl.symbols.Occurrence.Role;
import rbcast.dsl.symbols.Occurrences;
import rbcast.dsl.symbols.Symbol;

/** Every name that an author gives is found wherever it stands. */
class OccurrencesTest {

    private static final String TEXT = """
            algorithm A {
                when RB-Broadcast(m) do:
                    SEND to all(<init, m>);
                when receive(<t, x>) do:
                    SEND to all(<echo, x>) if received (<init, x>) from 1 party;
                    DELIVER(x) if received (<echo, x>) from F + 1 parties;
            }
            algorithm B {
                types init;
                when receive(<t, init>) do:
                    SEND to all(<init, init>);
            }
            verify A { crash with N = 3, F = 1; }
            verify C { crash with N = 3, F = 1; }
            synthesize A { systems crash with N = 3, F = 1; }
            """;

    private static Occurrences in(String text) {
        return RBcastLanguage.standalone().read(text, Occurrences::in).orElseThrow();
    }

    private static List<String> roles(String text, String before) {
        Occurrences occurrences = in(text);
        Symbol symbol = occurrences.at(text.indexOf(before) + before.length()).orElseThrow().symbol();
        return occurrences.of(symbol).stream().map(occurrence -> new TextLines(text)
                .position(occurrence.offset(), 0).line() + " " + occurrence.role()).toList();
    }

    @Test
    void aTypeIsKnownInItsAlgorithm() {
        assertThat(roles(TEXT, "SEND to all(<")).containsExactly("3 SENT", "5 AWAITED");
        assertThat(roles(TEXT, "types ")).containsExactly("9 NAMED", "11 SENT");
    }

    @Test
    void aVariableIsKnownInItsHandler() {
        assertThat(roles(TEXT, "receive(<t, ")).containsExactly("4 NAMED", "5 MENTIONED", "5 MENTIONED",
                "6 MENTIONED", "6 MENTIONED");
        assertThat(roles(TEXT, "RB-Broadcast(")).containsExactly("2 NAMED", "3 MENTIONED");
    }

    @Test
    void anAlgorithmIsKnownInTheTextAndIsNoSynthesis() {
        assertThat(roles(TEXT, "algorithm ")).containsExactly("1 NAMED", "13 MENTIONED");
        assertThat(roles(TEXT, "synthesize ")).containsExactly("15 NAMED");
    }

    @Test
    void aTypeIsDeclaredInTheTypesLineOrElseWhereItIsFirstSent() {
        Occurrences occurrences = in(TEXT);
        Symbol listed = occurrences.at(TEXT.indexOf("types init") + 6).orElseThrow().symbol();
        Symbol echo = occurrences.at(TEXT.lastIndexOf("echo")).orElseThrow().symbol();

        assertThat(occurrences.declaration(listed)).map(Occurrence::role).contains(Role.NAMED);
        assertThat(occurrences.declaration(echo)).map(Occurrence::offset).contains(TEXT.indexOf("echo"));
    }

    @Test
    void anAlgorithmThatThereIsNotIsDeclaredNowhere() {
        Occurrences occurrences = in(TEXT);
        Symbol missing = occurrences.at(TEXT.indexOf("verify C") + 7).orElseThrow().symbol();

        assertThat(occurrences.declaration(missing)).isEmpty();
    }

    @Test
    void aNameThatIsTakenOrNoneIsObjectedTo() {
        Occurrences occurrences = in(TEXT);
        Symbol init = occurrences.at(TEXT.indexOf("init")).orElseThrow().symbol();
        Symbol variable = occurrences.at(TEXT.indexOf("<t") + 1).orElseThrow().symbol();

        assertThat(occurrences.objection(init, "echo")).isPresent();
        assertThat(occurrences.objection(init, "t")).as("the handler's variable").isPresent();
        assertThat(occurrences.objection(variable, "init")).isPresent();
        assertThat(occurrences.objection(init, "1x")).isPresent();
        assertThat(occurrences.objection(init, "ready")).isEmpty();
        assertThat(occurrences.objection(init, "x")).as("a message may be called as a type is").isEmpty();
    }

    @Test
    void theRestOfABrokenTextIsFound() {
        String broken = TEXT.replace("DELIVER(x) if", "DELIVER(x if").replace("types init;", "types init");

        assertThat(roles(broken, "SEND to all(<")).startsWith("3 SENT", "5 AWAITED");
    }

    @Property(tries = 500)
    void renamingThereAndBackIsTheIdentity(@ForAll long seed) {
        Definitions definitions = new Definitions(seed);
        String text = AlgorithmWriter.write(definitions.algorithm()) + AlgorithmWriter.write(definitions.synthesis());
        List<Occurrence> all = in(text).all();
        Symbol symbol = all.get(new Random(seed).nextInt(all.size())).symbol();

        String renamed = renamed(text, symbol, "fresh");
        Symbol fresh = in(renamed).all().stream().map(Occurrence::symbol)
                .filter(other -> other.name().equals("fresh")).findFirst().orElseThrow();

        assertThat(in(text).objection(symbol, "fresh")).isEmpty();
        assertThat(in(renamed).of(fresh)).hasSameSizeAs(in(text).of(symbol));
        assertThat(in(renamed).symbols()).hasSameSizeAs(in(text).symbols());
        assertThat(renamed(renamed, fresh, symbol.name())).isEqualTo(text);
    }

    private static String renamed(String text, Symbol symbol, String name) {
        StringBuilder result = new StringBuilder(text);
        List<Occurrence> occurrences = in(text).of(symbol);
        for (int index = occurrences.size() - 1; index >= 0; index--) {
            result.replace(occurrences.get(index).offset(), occurrences.get(index).end(), name);
        }
        return result.toString();
    }
}
