package rbcast.algorithm.efficiency;

/** A number of messages as a polynomial in N: {@code quadratic N^2 + linear N + constant}. */
public record MessageCount(int quadratic, int linear, int constant) {

    /** Its value for N processes. */
    public long at(long n) {
        return (quadratic * n + linear) * n + constant;
    }

    /** As reports show it: {@code N^2 - N + 1}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        append(text, quadratic, "N^2");
        append(text, linear, "N");
        append(text, constant, "");
        return text.isEmpty() ? "0" : text.toString();
    }

    private static void append(StringBuilder text, int coefficient, String power) {
        if (coefficient != 0) {
            boolean first = text.isEmpty();
            text.append(coefficient < 0 ? (first ? "-" : " - ") : (first ? "" : " + "));
            int size = Math.abs(coefficient);
            text.append(size == 1 && !power.isEmpty() ? "" : String.valueOf(size)).append(power);
        }
    }
}
