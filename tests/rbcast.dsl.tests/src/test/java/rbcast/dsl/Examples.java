// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files in examples/. */
final class Examples {

    private static final Path FOLDER = Path.of(System.getProperty("rbcast.examples", "../../examples"));

    private Examples() {
    }

    /** All of them. */
    static List<Path> files() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".rbcast")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the paper's. */
    static Path paper(String name) {
        return FOLDER.resolve("paper").resolve(name + ".rbcast");
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
