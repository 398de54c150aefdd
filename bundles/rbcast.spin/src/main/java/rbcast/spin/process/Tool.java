// SPDX-License-Identifier: EPL-2.0
package rbcast.spin.process;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A program that was found on this machine.
 *
 * @param name its name, such as {@code spin}; of one that somebody has chosen, what he called it
 * @param path where it is
 * @param version what it says of itself, one line
 */
public record Tool(String name, Path path, String version) {

    public Tool {
        Objects.requireNonNull(name);
        Objects.requireNonNull(path);
        Objects.requireNonNull(version);
    }

    @Override
    public String toString() {
        return version + " (" + path + ")";
    }
}
