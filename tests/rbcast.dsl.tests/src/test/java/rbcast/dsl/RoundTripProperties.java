// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.specification.Verification;

/** What is written is read again as the same, and is formatted. */
class RoundTripProperties {

    @Property(tries = 500)
    void anAlgorithmIsReadAsItWasWritten(@ForAll long seed) {
        Algorithm algorithm = new Definitions(seed).algorithm();
        String text = AlgorithmWriter.write(algorithm);

        Document read = Texts.valid(text);
        assertThat(read.algorithms()).containsExactly(algorithm);
        assertThat(read.format()).isEqualTo(text);
    }

    @Property(tries = 300)
    void aVerificationIsReadAsItWasWritten(@ForAll long seed) {
        Definitions definitions = new Definitions(seed);
        Algorithm algorithm = definitions.algorithm();
        Verification verification = definitions.verification(algorithm);
        String text = AlgorithmWriter.write(algorithm) + "\n" + AlgorithmWriter.write(verification);

        Document read = Texts.valid(text);
        assertThat(read.verifications()).extracting(VerificationBlock::verification).containsExactly(verification);
        assertThat(read.format()).isEqualTo(text);
    }

    @Property(tries = 500)
    void aSynthesisIsReadAsItWasWritten(@ForAll long seed) {
        SynthesisSpecification synthesis = new Definitions(seed).synthesis();
        String text = AlgorithmWriter.write(synthesis);

        Document read = Texts.valid(text);
        assertThat(read.syntheses()).containsExactly(synthesis);
        assertThat(read.format()).isEqualTo(text);
    }

    @Test
    void everyExampleIsReadAsItWasWritten() {
        for (Path file : Examples.files()) {
            Document document = RBcastLanguage.standalone().parse(file);
            StringBuilder text = new StringBuilder();
            document.algorithms().forEach(algorithm -> text.append(AlgorithmWriter.write(algorithm)));
            document.verifications().forEach(block -> text.append(AlgorithmWriter.write(block.verification())));
            document.syntheses().forEach(synthesis -> text.append(AlgorithmWriter.write(synthesis)));
            document.campaigns().forEach(campaign -> text.append(AlgorithmWriter.write(campaign)));

            Document read = Texts.valid(text.toString());
            assertThat(read.algorithms()).isEqualTo(document.algorithms());
            assertThat(read.syntheses()).isEqualTo(document.syntheses());
            assertThat(read.campaigns()).isEqualTo(document.campaigns());
            assertThat(verifications(read)).isEqualTo(verifications(document));
        }
    }

    private static List<Verification> verifications(Document document) {
        return document.verifications().stream().map(VerificationBlock::verification).toList();
    }
}
