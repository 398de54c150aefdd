// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.SynthesisSpecification;

/** Texts and what they mean. */
final class Texts {

    /** An algorithm about which there is nothing to say. */
    static final String ALGORITHM_A = """
            algorithm A {
                when RB-Broadcast(m) do:
                    SEND to all(<type0, m>);
                    STOP;
                when receive(<t, m>) do:
                    DELIVER(m) if received (<type0, m>) from F + 1 parties;
                    STOP;
            }
            """;

    private Texts() {
    }

    /** A text without errors. */
    static Document valid(String text) {
        Document document = RBcastLanguage.standalone().parse(text, "file.rbcast");
        assertThat(document.issues().stream().filter(Issue::isError)).isEmpty();
        return document;
    }

    /** The only algorithm of a text without errors. */
    static Algorithm algorithm(String text) {
        Document document = valid(text);
        assertThat(document.algorithms()).hasSize(1);
        return document.algorithms().get(0);
    }

    /** The verification of algorithm A with those lines. */
    static VerificationBlock verification(String lines) {
        Document document = valid(ALGORITHM_A + "verify A {\n" + lines + "\n}\n");
        assertThat(document.verifications()).hasSize(1);
        return document.verifications().get(0);
    }

    /** The synthesis with those lines, for one crash of three. */
    static SynthesisSpecification synthesis(String lines) {
        Document document = valid("synthesize S {\n    systems crash with N = 3, F = 1;\n" + lines + "\n}\n");
        assertThat(document.syntheses()).hasSize(1);
        return document.syntheses().get(0);
    }
}
