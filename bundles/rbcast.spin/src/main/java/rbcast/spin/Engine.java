// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import java.util.Arrays;
import java.util.Optional;

/** The ways in which the oracle can ask Spin; all of them have the same answers. */
public enum Engine {
    /** The fastest one for the system at hand; when it has no answer, the next one that covers the system. */
    AUTO("auto"),
    /** A verifier that reads the algorithm as a table and goes through all interleavings. */
    TABLE_DRIVEN("table-driven"),
    /** No-failure and Byzantine systems: goes through the adversary's messages; their order does not matter. */
    ADVERSARY_FIRST("adversary-first"),
    /** The readable model of this one algorithm, compiled and searched; all interleavings. */
    STANDALONE("standalone");

    private final String keyword;

    Engine(String keyword) {
        this.keyword = keyword;
    }

    /** The name in reports and options. */
    public String keyword() {
        return keyword;
    }

    /** The engine of that name, if there is one. */
    public static Optional<Engine> of(String keyword) {
        return Arrays.stream(values()).filter(engine -> engine.keyword.equals(keyword)).findFirst();
    }

    @Override
    public String toString() {
        return keyword;
    }
}
