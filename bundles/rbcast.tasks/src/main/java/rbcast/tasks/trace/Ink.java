// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.trace;

import java.util.List;

/**
 * A colour of drawings, once for white paper and once for dark screens. All of them are readable as text there: their
 * contrast is at least 4.5 to 1 (WCAG 2.1, criterion 1.4.3).
 *
 * @param light on a light ground, {@code #rrggbb}
 * @param dark on a dark ground, {@code #rrggbb}
 */
public record Ink(String light, String dark) {

    /** The ground that drawings stand on. */
    public static final Ink GROUND = new Ink("#ffffff", "#14181d");
    /** Text. */
    public static final Ink TEXT = new Ink("#1f2328", "#e6edf3");
    /** What should not catch the eye, such as the lane of a correct process. */
    public static final Ink QUIET = new Ink("#57606a", "#9aa4ae");
    /** Whatever is wrong: faults, lies, violations. */
    public static final Ink FAULT = new Ink("#b00020", "#ff8a80");
    /** Whatever is right: deliveries, properties that hold. */
    public static final Ink GOOD = new Ink("#116329", "#56d364");

    /** Told apart by colour-blind readers too: after Okabe and Ito 2008, darker or lighter for the sake of contrast. */
    private static final List<Ink> OF_TYPES = List.of(new Ink("#0067a3", "#5ab4f0"), new Ink("#b34700", "#ff9a55"),
            new Ink("#00755a", "#3fd3a4"), new Ink("#9c3f77", "#e79ac6"), new Ink("#7d5700", "#f2be4a"),
            new Ink("#4b4ba8", "#a9a9ff"));

    /** Number of different inks for message types. */
    public static final int TYPES = OF_TYPES.size();

    /** The ink of the message type of that number; after {@link #TYPES} of them they come again. */
    public static Ink ofType(int number) {
        return OF_TYPES.get(Math.floorMod(number, TYPES));
    }
}
