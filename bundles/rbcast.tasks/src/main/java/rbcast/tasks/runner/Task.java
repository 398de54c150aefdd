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
 * @param id the same for tasks that come to the same once they are decided, and for no others, whatever batch they are
 *        in: 64 hexadecimal digits
 */
public record Task(Class<? extends Worker> worker, String input, String id) {

    public Task {
        Objects.requireNonNull(worker);
        Objects.requireNonNull(input);
        Objects.requireNonNull(id);
    }

    /** One whose result depends on all of its input. */
    public Task(Class<? extends Worker> worker, String input) {
        this(worker, input, id(worker, input));
    }

    /**
     * One whose input says as well how far the worker may go, which makes no difference to a result that is decided.
     *
     * @param question the part of the input that does
     */
    public static Task asking(Class<? extends Worker> worker, String input, String question) {
        return new Task(worker, input, id(worker, question));
    }

    private static String id(Class<? extends Worker> worker, String question) {
        return digest(worker.getName() + "\n" + question);
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
