// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;

import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.Property;
import rbcast.dsl.ide.meaning.Keywords;
import rbcast.dsl.ide.meaning.Sets;
import rbcast.dsl.ide.server.Host;
import rbcast.dsl.ide.server.LastVerdicts;
import rbcast.dsl.ide.structure.Tokens;

@TestInstance(Lifecycle.PER_CLASS)
class HoverTest {

    private static final String TEXT = """
            /** Delivers at once; N*F or 2*F <b>messages</b>. */
            algorithm A {
                when RB-Broadcast(m) do:
                    SEND to all(<do, m>) if true and not already sent;
                    STOP if true;
                when receive(<t, m>) do:
                    SEND to neighbours(<echo, m>) if received (<do, m>) from (N + F)/2 parties;
                    DELIVER(m) if received (<do, m>) from F + 1 parties;
                    STOP if true;
            }
            verify A {
                byzantine with N = 4, F = 1 expecting violation of RB-Agreement;
                crash with N = 3, F = 1;
            }
            /** Searched. */
            synthesize S {
                systems byzantine with N = 7, F = 2;
                thresholds 1, 2F + 1;
                episodes 100;
                receive guards per message;
                without GH5, cost bound;
            }
            """;

    private Client client;

    private static final class Known implements LastVerdicts {
        @Override
        public Optional<LastVerdict> of(Question question) {
            return switch (question.system().n()) {
                case 4 -> Optional.of(new LastVerdict(Outcome.VIOLATED, Optional.of(Property.RB_AGREEMENT),
                        "violated RB-Agreement", Duration.ZERO));
                case 10 -> Optional.of(new LastVerdict(Outcome.VERIFIED, Optional.empty(), "verified",
                        Duration.ZERO));
                default -> Optional.empty();
            };
        }

        @Override
        public Optional<LastVerdict> of(GeneralQuestion question) {
            return Optional.of(new LastVerdict(Outcome.VERIFIED, Optional.empty(), "proved", Duration.ZERO));
        }

        @Override
        public Optional<String> of(SynthesisSpecification synthesis) {
            return Optional.of("reward 83, verified");
        }
    }

    @BeforeAll
    void start() {
        client = Client.of(new Host() {
            @Override
            public LastVerdicts verdicts() {
                return new Known();
            }
        });
    }

    @AfterAll
    void end() {
        client.close();
    }

    private Hover hover(Marked place) {
        place.in(client);
        return Client.get(client.server().getTextDocumentService().hover(
                new HoverParams(place.document(), place.cursor())));
    }

    private String at(String stretch) {
        Hover hover = hover(Marked.at(TEXT, stretch));
        return hover == null ? "" : hover.getContents().getRight().getValue();
    }

    @Test
    void aThresholdSaysItsValueInTheSystemsThatAreVerifiedAndWhatItGuarantees() {
        assertThat(at("F + |1 parties")).isEqualTo("""
                **F + 1**: so many different processes (section IV-A2)

                - F + 1 = 2 at N = 4, F = 1: at least one of them is correct (byzantine)
                - F + 1 = 2 at N = 3, F = 1: at least one of them is correct (crash)""");
        assertThat(at("(N + F|)/2")).contains(
                "(N + F)/2 takes 3 at N = 4, F = 1: at least 2 of them are correct; any two such sets share a correct"
                        + " process (byzantine)",
                "(N + F)/2 = 2 at N = 3, F = 1: at least one of them is correct (crash)");
        assertThat(at("2F| + 1;")).contains("2F + 1 = 5 at N = 7, F = 2: at least 3 of them are correct");
        assertThat(hover(Marked.at(TEXT, "F + |1 parties")).getRange())
                .isEqualTo(new Range(new Position(7, 46), new Position(7, 51)));
    }

    @Test
    void aTypeSaysWhoSendsItAndWhoWaitsForIt() {
        assertThat(at("<d|o, m>) if true")).isEqualTo("""
                **do**: a message type (section III-C)

                Sent by
                - RB-Broadcast, line 4: `SEND to all(<do, m>) if true and not already sent`

                Waited for by
                - receive, line 7: `SEND to neighbours(<echo, m>) if received (<do, m>) from (N + F)/2 distinct \
                parties and not already sent`
                - receive, line 8: `DELIVER(m) if received (<do, m>) from F + 1 distinct parties and not already \
                delivered`""");
        assertThat(at("<ech|o")).contains("Nobody waits for it.");
    }

    @Test
    void anAlgorithmSaysItsDocumentationFiguresAndLastVerdicts() {
        String expected = """
                **algorithm A**

                Delivers at once; N\\*F or 2\\*F \\<b\\>messages\\</b\\>.

                - messages sent: at most N^2
                - communication steps: 2
                - messages to wait for: F + 1
                - runtime reward: -15
                - byzantine with N = 4, F = 1: at most 4 messages, some never deliver, with 1 silent some never deliver
                - crash with N = 3, F = 1: at most 3 messages, some never deliver, with 1 silent some never deliver

                Last verdicts
                - byzantine with N = 4, F = 1: violated RB-Agreement""";
        assertThat(at("algorithm |A")).isEqualTo(expected);
        assertThat(at("verify |A")).isEqualTo(expected);
        assertThat(at("synthesize |S")).isEqualTo("**synthesize S**\n\nSearched.\n\nreward 83, verified");
    }

    @Test
    void whatIsProvedSaysForWhichSystems() {
        String text = TEXT.replace("byzantine with N = 4, F = 1 expecting violation of RB-Agreement",
                "byzantine for all N > 3F, contents 2");

        assertThat(hover(Marked.at(text, "algorithm |A")).getContents().getRight().getValue()).endsWith("""
                Last verdicts
                - byzantine, contents 2: proved for all N > 3F""");
    }

    @Test
    void aProofAboutOneContentSaysWhatItDoesNotSay() {
        String text = TEXT.replace("byzantine with N = 4, F = 1 expecting violation of RB-Agreement",
                "byzantine for all N > 3F").replace("F + 1 parties", "F parties");

        assertThat(hover(Marked.at(text, "algorithm |A")).getContents().getRight().getValue()).contains("""
                - byzantine: proved for all N > 3F
                    - Note: the Byzantine verdict is about one content: whether""");
    }

    @Test
    void aVerdictAboutOneContentSaysWhatItDoesNotSay() {
        String text = TEXT.replace("byzantine with N = 4, F = 1 expecting violation of RB-Agreement",
                "byzantine with N = 10, F = 1").replace("F + 1 parties", "F parties");

        assertThat(hover(Marked.at(text, "algorithm |A")).getContents().getRight().getValue()).endsWith("""
                - byzantine with N = 10, F = 1: verified
                    - Note: the Byzantine verdict is about one content: whether a Byzantine broadcaster can make \
                correct processes deliver different contents is not checked""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
        "byz|antine with  ! at most F processes send any message",
        "cra|sh with      ! stop for good",
        "RB-Agree|ment    ! every correct process does (section II-B)",
        "RB-Broad|cast    ! run once, by the broadcaster",
        "rec|eive(        ! run by every process",
        "al|l(<           ! every process, the sender too",
        "SE|ND            ! once (section III-D)",
        "rece|ived        ! different processes",
        "episo|des        ! Table 6",
        "gua|rds          ! guarded against other contents",
        "GH|5             ! the first type only",
        "co|st bound      ! not explored",
        "expec|ting       ! a violation is what should be found",
        "syn|thesize      ! the inputs of a synthesis",
    })
    void everyWordSaysWhatItMeans(String stretch, String meaning) {
        assertThat(at(stretch.strip())).startsWith("**").contains(meaning);
    }

    @Test
    void everyKeywordOfTheGrammarHasAMeaning() {
        assertThat(Tokens.keywords()).filteredOn(word -> Character.isLetter(word.charAt(0)))
                .contains("algorithm", "already", "than")
                .allSatisfy(word -> assertThat(Keywords.of(word).or(() -> Sets.of(word))).as(word).isPresent());
    }

    @Test
    void nothingIsSaidAboutCommentsBlanksAndSigns() {
        assertThat(at("Deliv|ers")).isEmpty();
        assertThat(at("|    when RB")).isEmpty();
        assertThat(at("|;")).isEmpty();
    }

    @Test
    void aBrokenTextStillHasWords() {
        assertThat(hover(Marked.of("algorithm A { when rec|eive(<t, m>) do: SEND to")).getContents().getRight()
                .getValue()).startsWith("**receive**");
        assertThat(hover(Marked.of("verify { byzan|tine with"))).isNotNull();
        assertThat(hover(Marked.of("algo|rithm { }")).getContents().getRight().getValue()).startsWith("**algorithm**");
        assertThat(hover(Marked.of("synthe|size { }"))).isNotNull();
        assertThat(hover(Marked.of("ver|ify { }"))).isNotNull();
        assertThat(hover(Marked.of("campa|ign { }")).getContents().getRight().getValue()).contains(
                "one question for every combination of what varies");
    }
}
