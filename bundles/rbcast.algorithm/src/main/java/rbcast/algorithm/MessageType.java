// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The type {@code t} of a message {@code <t, m>}: it tells the communication steps of an algorithm apart
 * (section III-C). Any identifier will do; {@code type0}, {@code type1}, ... are the names that the learner uses.
 *
 * @param name an identifier: letters, digits and underscores, not beginning with a digit
 */
public record MessageType(String name) implements Comparable<MessageType> {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");

    /** @throws IllegalArgumentException if the name is no identifier */
    public MessageType {
        Objects.requireNonNull(name);
        if (!IDENTIFIER.matcher(name).matches()) {
            throw new IllegalArgumentException("not a message type: '" + name + "'");
        }
    }

    /** The learner's name for its type of that number: {@code type0}, {@code type1}, ... */
    public static MessageType numbered(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("a type's number is at least 0: " + number);
        }
        return new MessageType("type" + number);
    }

    @Override
    public int compareTo(MessageType other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
