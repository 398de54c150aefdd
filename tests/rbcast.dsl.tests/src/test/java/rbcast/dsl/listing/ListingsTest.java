// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import rbcast.dsl.RBcastLanguage;

class ListingsTest {

    private static final String TEXT = """
            // 100% ours
            /** Sends & waits. More
             * about it.
             */
            algorithm My_Relay {
                types init, do;
                // begins
                when RB-Broadcast(m) do:   // once
                    SEND to all(<init, m>);
                    STOP;

                when receive(<t, msg>) do:
                    /* a remark
                     * of two lines */
                    SEND to neighbours(<do, msg>) if received (<init, msg>) from more than 1/2 N + 2*F parties; // $5
                    DELIVER(msg) if received (<do, msg>) from (N + F)/2 parties;
                    STOP;
            }
            // about the verification
            verify My_Relay {
                crash with N = 3, F = 1;
            }
            algorithm Other {
                when receive(<t, m>) do: DELIVER(m); STOP;
            }
            """;

    private static String write(String text, ListingFormat format) {
        return Listings.of(RBcastLanguage.standalone().parse(text, "a.rbcast"), name -> true).write(format);
    }

    @Test
    void pseudoCodeHasNumberedStatementsAndKeepsComments() {
        assertThat(write(TEXT, ListingFormat.PSEUDO_CODE)).isEqualTo("""
                // 100% ours
                Algorithm My_Relay
                Sends & waits. More
                about it.

                1: types init, do
                   // begins
                2: when RB-Broadcast(m) do  // once
                3:     SEND to all(<init, m>) if true and not already sent
                4:     STOP if true
                5: when receive(<t, msg>) do
                       // a remark
                       // of two lines
                6:     SEND to neighbours(<do, msg>) if received (<init, msg>) from more than 1/2 N + 2F distinct \
                parties and not already sent  // $5
                7:     DELIVER(msg) if received (<do, msg>) from (N + F)/2 distinct parties and not already delivered
                8:     STOP if true

                Algorithm Other

                1: when receive(<t, m>) do
                2:     DELIVER(m) if true and not already delivered
                3:     STOP if true
                """);
    }

    @Test
    void latexHasAFloatForEachAlgorithm() {
        assertThat(write(TEXT, ListingFormat.LATEX)).isEqualTo("""
                % The algorithms of a.rbcast, written by RBcast. The document needs
                %   \\usepackage{algorithm}
                %   \\usepackage{algpseudocode}
                \\ifdefined\\When\\else  % handlers of events
                  \\algblockdefx[When]{When}{EndWhen}[1]{\\textbf{when} #1 \\textbf{do}}{}
                  \\algtext*{EndWhen}
                \\fi
                \\makeatletter  % long lines go on deeper than they begin
                \\providecommand{\\HangLines}{\\rightskip=0pt plus 4em\\relax
                  \\parshape 2 \\@totalleftmargin \\linewidth
                  \\dimexpr\\@totalleftmargin+3em\\relax \\dimexpr\\linewidth-3em\\relax}
                \\makeatother

                % 100% ours
                % Sends & waits. More
                % about it.
                \\begin{algorithm}[tb]
                  \\caption[My\\_Relay]{\\textsc{My\\_Relay}: Sends \\& waits.}
                  \\label{alg:My_Relay}
                  \\begin{algorithmic}[1]\\HangLines
                    \\State \\textbf{types} $\\mathit{init}$, $\\mathit{do}$
                    \\Statex $\\triangleright$ begins
                    \\When{RB-Broadcast($m$)} \\Comment{once}
                      \\State \\textsc{Send} to all($\\langle \\mathit{init}, m \\rangle$) \\textbf{if} true \
                \\textbf{and} not already sent
                      \\State \\textsc{Stop} \\textbf{if} true
                    \\EndWhen
                    \\When{receive($\\langle t, \\mathit{msg} \\rangle$)}
                      \\Statex \\hskip\\algorithmicindent $\\triangleright$ a remark
                      \\Statex \\hskip\\algorithmicindent $\\triangleright$ of two lines
                      \\State \\textsc{Send} to neighbours($\\langle \\mathit{do}, \\mathit{msg} \\rangle$) \
                \\textbf{if} received ($\\langle \\mathit{init}, \\mathit{msg} \\rangle$) from more than \
                $1/2 \\, N + 2F$ distinct parties \\textbf{and} not already sent \\Comment{\\$5}
                      \\State \\textsc{Deliver}($\\mathit{msg}$) \\textbf{if} received ($\\langle \\mathit{do}, \
                \\mathit{msg} \\rangle$) from $(N + F)/2$ distinct parties \\textbf{and} not already delivered
                      \\State \\textsc{Stop} \\textbf{if} true
                    \\EndWhen
                  \\end{algorithmic}
                \\end{algorithm}

                \\begin{algorithm}[tb]
                  \\caption[Other]{\\textsc{Other}}
                  \\label{alg:Other}
                  \\begin{algorithmic}[1]\\HangLines
                    \\When{receive($\\langle t, m \\rangle$)}
                      \\State \\textsc{Deliver}($m$) \\textbf{if} true \\textbf{and} not already delivered
                      \\State \\textsc{Stop} \\textbf{if} true
                    \\EndWhen
                  \\end{algorithmic}
                \\end{algorithm}
                """);
    }

    @Test
    void whateverTheGrammarAdmitsIsPrinted() {
        String guard = "from the broadcaster and no <do, *> already sent";
        String guarded = TEXT.replace("from more than 1/2 N + 2*F parties", guard);

        assertThat(write(guarded, ListingFormat.PSEUDO_CODE)).contains(" if received (<init, msg>) " + guard);
        assertThat(write(guarded, ListingFormat.LATEX)).contains("from the broadcaster \\textbf{and} no"
                + " $\\langle \\mathit{do}, \\ast \\rangle$ already sent");
    }

    @Test
    void markdownHasAHeadingTheDocumentationAndABlock() {
        assertThat(write("""
                // a -- b -
                /** N*F or ```2*F```. */
                algorithm A_1 {
                    when receive(<t, m>) do:
                        DELIVER(m);   // ```
                        STOP;
                }
                """, ListingFormat.MARKDOWN)).isEqualTo("""
                <!-- a - - b -  -->
                ### A\\_1

                N\\*F or \\`\\`\\`2\\*F\\`\\`\\`.

                ````text
                1: when receive(<t, m>) do
                2:     DELIVER(m) if true and not already delivered  // ```
                3:     STOP if true
                ````
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', ignoreLeadingAndTrailingWhitespace = true, value = {
        "50% of {x_1} & #2 ~ ^ \\ $ ! 50\\% of \\{x\\_1\\} \\& \\#2 \\textasciitilde{} \\textasciicircum{}"
                + " \\textbackslash{} \\$",
        "a -- b --- c           ! a -{}- b -{}-{}- c",
        "<a> [b] | \"q\"        ! $<$a$>$ {[}b{]} $|$ ''q''",
        "\u2264 \u2200 \u00fc   ! $\\leq$ $\\forall$ \u00fc",
        "\uD83D\uDE00 \u4e2d \u00fe \u0001x  ! [U+1F600] [U+4E2D] [U+00FE]  x",
    })
    void whatLatexWouldObeyIsEscaped(String comment, String latex) {
        assertThat(LatexText.escape(comment)).isEqualTo(latex);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
        "Algorithm 4 of Vaz et al. 2023: for one. More of it. ! Algorithm 4 of Vaz et al. 2023: for one.",
        "By Imbs et al. And others.                           ! By Imbs et al. And others.",
        "After D. Vaz. It works.                              ! After D. Vaz.",
        "without a point                                      ! without a point",
    })
    void theCaptionIsTheFirstSentence(String documentation, String caption) {
        assertThat(new Listing("A", documentation, List.of(), List.of()).headline()).isEqualTo(caption);
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenTextHasNoListings(ListingFormat format) {
        assertThat(Listings.of(RBcastLanguage.standalone().parse("algorithm A { when }", "f"), name -> true).names())
                .isEmpty();
        assertThat(ListingFormat.of(format.keyword())).contains(format);
    }
}
