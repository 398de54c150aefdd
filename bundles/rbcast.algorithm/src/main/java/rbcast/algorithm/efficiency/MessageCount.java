// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.efficiency;

import rbcast.text.Polynomial;
import rbcast.text.Words;

/** A number of messages as a polynomial in N: {@code quadratic N^2 + linear N + constant}. */
public record MessageCount(int quadratic, int linear, int constant) {

    /** Its value for N processes. */
    public long at(long n) {
        return (quadratic * n + linear) * n + constant;
    }

    /** With the word: {@code 1 message}, {@code N^2 - N + 1 messages}. */
    public String inWords() {
        return this + " " + Words.noun(quadratic == 0 && linear == 0 ? constant : 0, "message");
    }

    /** As reports show it: {@code N^2 - N + 1}. */
    @Override
    public String toString() {
        return new Polynomial().plus(quadratic, "N^2").plus(linear, "N").plus(constant, "").toString();
    }
}
