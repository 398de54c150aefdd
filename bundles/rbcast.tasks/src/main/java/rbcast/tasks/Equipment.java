// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks;

import java.util.Objects;
import java.util.Optional;

import rbcast.spin.Bounds;
import rbcast.spin.Engine;
import rbcast.spin.SpinOracle;
import rbcast.spin.process.Toolchain;
import rbcast.spin.verifier.PanCache;

/**
 * The programs that verifications use, and the room for what they keep, as a user chooses them.
 *
 * @param spin a file, or the name of a program on the PATH; empty for what the variable {@code RBCAST_SPIN} names, or
 *        {@code spin} on the PATH
 * @param compiler likewise; empty for what {@code RBCAST_CC} names, or {@code gcc}, {@code cc}, {@code clang} on the
 *        PATH
 * @param cacheMegabytes most room that compiled verifiers take on the disk; empty for the usual 128
 */
public record Equipment(Optional<String> spin, Optional<String> compiler, Optional<Integer> cacheMegabytes) {

    /** Nothing is chosen. */
    public static final Equipment USUAL = new Equipment(Optional.empty(), Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException if there is no room */
    public Equipment {
        Objects.requireNonNull(spin);
        Objects.requireNonNull(compiler);
        if (cacheMegabytes.filter(room -> room < 1).isPresent()) {
            throw new IllegalArgumentException("a cache without room");
        }
    }

    Toolchain toolchain() {
        return Toolchain.choosing(spin, compiler);
    }

    PanCache cache() {
        PanCache usual = PanCache.usual();
        return cacheMegabytes.map(megabytes -> usual.keeping((long) megabytes << 20)).orElse(usual);
    }

    /** Spin, asked with these tools. */
    public SpinOracle oracle(Bounds bounds, Engine engine) {
        return new SpinOracle(toolchain(), cache(), bounds, engine);
    }
}
