// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What people read on a terminal")
class ColoursTest {

    private static final String[] FAILING = {"verify", CommandLineRun.EXAMPLES.resolve("paper/algorithms.rbcast")
            .toString(), "--algorithm", "NoFailure"};

    /** What a command writes to a standard output that is a terminal. */
    private static String shown(Map<String, String> environment, String... arguments) {
        Map<String, String> all = new HashMap<>(Map.of("RBCAST_TERMINAL_OUT", "1", "TERM", "xterm"));
        all.putAll(environment);
        StringWriter out = new StringWriter();
        Main.run(new Terminal(InputStream.nullInputStream(), new PrintWriter(out, true),
                new PrintWriter(new StringWriter()), false, 160, new Interruption(), all), arguments);
        return out.toString();
    }

    @Test
    void hasVerdictsInColours() {
        assertThat(shown(Map.of(), FAILING)).contains("\u001b[32mverified\u001b[0m",
                "\u001b[32mviolated RB-Agreement (as expected)\u001b[0m");
    }

    @Test
    void hasNoneWhereTheUserWantsNoneOrTheTerminalKnowsNone() {
        assertThat(shown(Map.of("NO_COLOR", "1"), FAILING)).contains("verified").doesNotContain("\u001b");
        assertThat(shown(Map.of("TERM", "dumb"), FAILING)).doesNotContain("\u001b");
        assertThat(shown(Map.of("RBCAST_TERMINAL_OUT", "0"), FAILING)).doesNotContain("\u001b");
        assertThat(shown(Map.of(), "--color", "never", FAILING[0], FAILING[1])).doesNotContain("\u001b");
    }

    @Test
    void hasThemInAPipeOnlyWhenAskedFor() {
        assertThat(CommandLineRun.of(FAILING).out()).doesNotContain("\u001b");
        assertThat(CommandLineRun.of(FAILING[0], FAILING[1], FAILING[2], FAILING[3], "--color", "always").out())
                .contains("\u001b[32mverified");
    }

    @Test
    void meansNothingByAnEmptyWish() {
        assertThat(shown(Map.of("NO_COLOR", ""), FAILING)).contains("\u001b[32mverified");
    }

    @Test
    void givesNoColoursToDocuments() {
        assertThat(shown(Map.of(), "verify", FAILING[1], "--format", "json", "--color", "always")).startsWith("{")
                .doesNotContain("\u001b");
    }

    @Test
    void cannotBePaintedByStrangers() {
        assertThat(shown(Map.of(), "verify", FAILING[1], "--algorithm", "\u001b[2J")).doesNotContain("\u001b[2J");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "verified                                              | <G>verified<P>",
        "violated RB-Agreement                                 | <R>violated<P> RB-Agreement",
        "violated RB-Any with N = 3, F = 1 (as expected)|<G>violated RB-Any with N = 3, F = 1 (as expected)<P>",
        "verified, but a violation was expected                | <R>verified, but a violation was expected<P>",
        "inconclusive: it took too long                        | <Y>inconclusive<P>: it took too long",
        "a.rbcast:1:2: error: no such type                     | a.rbcast:1:2: <R>error<P>: no such type",
        "a.rbcast:1:2: warning: nobody delivers                | a.rbcast:1:2: <Y>warning<P>: nobody delivers",
        "unverified, re-verified, verified.rbcast-old          | unverified, re-verified, <G>verified<P>.rbcast-old",
        "errors: an error                                      | errors: an error",
    })
    void saysWhatMattersInColour(String line, String painted) {
        assertThat(Colours.paint(line)).isEqualTo(painted.replace("<G>", "\u001b[32m").replace("<R>", "\u001b[1;31m")
                .replace("<Y>", "\u001b[33m").replace("<P>", "\u001b[0m"));
    }
}
