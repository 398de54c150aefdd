// SPDX-License-Identifier: EPL-2.0
package rbcast.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts that are part of the program. */
public final class TextResource {

    private TextResource() {
    }

    /**
     * The text of that name beside a class, with {@code \n} at the ends of lines whatever the checkout made of them.
     *
     * @throws IllegalStateException if the program was built without it
     */
    public static String of(Class<?> neighbour, String name) {
        try (InputStream stream = neighbour.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("RBcast was built without " + name + " of "
                        + neighbour.getPackageName());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException problem) {
            throw new UncheckedIOException(name + " of RBcast cannot be read", problem);
        }
    }
}
