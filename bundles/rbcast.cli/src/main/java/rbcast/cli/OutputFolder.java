// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The folder for files that a command names itself. */
final class OutputFolder {

    private static final String IN_THE_HOME = "rbcast-learned";

    private OutputFolder() {
    }

    /** The one of this process; {@code ./rbcast} says in RBCAST_CHECKOUT where it stands. */
    static Path usual() {
        return usual(Path.of(""), named("RBCAST_CHECKOUT"), named("HOME"));
    }

    /**
     * The current folder; but where that is the checkout of RBcast, or inside, a folder of the user's, for what was
     * learned is no part of the program.
     */
    static Path usual(Path current, Optional<Path> checkout, Optional<Path> home) {
        return checkout.isPresent() && home.isPresent() && real(current).startsWith(real(checkout.get()))
                ? home.get().resolve(IN_THE_HOME) : current;
    }

    private static Optional<Path> named(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isEmpty()).map(Path::of);
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException gone) {
            return folder.toAbsolutePath().normalize();
        }
    }
}
