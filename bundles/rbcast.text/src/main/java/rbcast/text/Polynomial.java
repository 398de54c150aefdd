// SPDX-License-Identifier: EPL-2.0
package rbcast.text;

/** Writes sums as people do, {@code N^2 - 2N + 1}, term by term; terms with the coefficient 0 are left out. */
public final class Polynomial {

    private final StringBuilder text = new StringBuilder();
    private int terms;

    /**
     * Adds a term.
     *
     * @param coefficient any number but {@link Long#MIN_VALUE}
     * @param power what it multiplies, such as {@code N^2}; empty for the constant term
     */
    public Polynomial plus(long coefficient, String power) {
        if (coefficient != 0) {
            boolean first = terms++ == 0;
            text.append(coefficient < 0 ? first ? "-" : " - " : first ? "" : " + ");
            long size = Math.abs(coefficient);
            text.append(size == 1 && !power.isEmpty() ? "" : String.valueOf(size)).append(power);
        }
        return this;
    }

    /** Number of terms that are written. */
    public int terms() {
        return terms;
    }

    /** The sum; {@code 0} if there is no term. */
    @Override
    public String toString() {
        return terms == 0 ? "0" : text.toString();
    }
}
