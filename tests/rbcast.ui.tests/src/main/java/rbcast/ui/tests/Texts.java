// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

/** Texts that the tests open. */
final class Texts {

    /** Right where nobody fails, wrong where the broadcaster may crash. */
    static final String SIMPLE = """
            /** Delivers what it gets. */
            algorithm Simple {

                when RB-Broadcast(m) do:
                    SEND to all(<init, m>) if true and not already sent;
                    STOP if true;

                when receive(<t, m>) do:
                    DELIVER(m) if received (<init, m>) from 1 distinct party and not already delivered;
                    STOP if true;
            }

            verify Simple {
                no-failure with N = 3, F = 0;
            }
            """;

    /** The same algorithm with an expectation that is not met. */
    static final String WRONG_EXPECTATION = SIMPLE.replace("no-failure with N = 3, F = 0;",
            "crash with N = 3, F = 1;");

    /** A synthesis that ends soon. */
    static final String SYNTHESIS = """
            synthesize Small {
                systems no-failure with N = 2, F = 0;
                types 1;
                thresholds 1;
                episodes 2000;
                simulations 1;
                seed 1;
            }
            """;

    private Texts() {
    }

    /** The line, from 1, of the first line that holds the words. */
    static int line(String text, String words) {
        return (int) text.substring(0, text.indexOf(words)).chars().filter(c -> c == '\n').count() + 1;
    }
}
