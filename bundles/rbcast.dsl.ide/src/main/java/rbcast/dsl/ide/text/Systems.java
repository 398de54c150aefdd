// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.text;

import java.util.List;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.Expectation;
import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.reading.ReadVerification;
import rbcast.dsl.reading.Reading;

/** In which systems a text has its algorithms verified. */
public final class Systems {

    private Systems() {
    }

    /** The verifications of an algorithm, in the order of the text. */
    public static List<ReadVerification> verifications(Reading reading, Algorithm algorithm) {
        return reading.verifications().stream()
                .filter(read -> read.verification().algorithm().name().equals(algorithm.name())).toList();
    }

    /** The systems of an algorithm's verifications, each once. */
    public static List<SystemModel> of(Reading reading, Algorithm algorithm) {
        return verifications(reading, algorithm).stream()
                .flatMap(read -> read.verification().expectations().stream()).map(Expectation::system).distinct()
                .toList();
    }
}
