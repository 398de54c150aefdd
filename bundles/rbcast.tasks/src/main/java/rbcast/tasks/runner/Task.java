// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.runner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * Work that depends on nothing but what stands here and in what its batch shares. It is data, so it can be done on
 * another machine, and again where it got lost.
 *
 * @param worker who can do it: a public class with a public constructor without parameters
 * @param input what the worker has to know: algorithm, specification, seed, ..., as text
 */
public record Task(Class<? extends Worker> worker, String input) {

    public Task {
        Objects.requireNonNull(worker);
        Objects.requireNonNull(input);
    }

    /** The same for equal tasks and no others, whatever batch they are in: 64 hexadecimal digits. */
    public String id() {
        return digest(worker.getName() + "\n" + input);
    }

    static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
