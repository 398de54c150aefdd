// SPDX-License-Identifier: EPL-2.0
package rbcast.proof.model;

/** A question is too large for the prover, or outside of what it covers; the message says why, for a user. */
public final class TooComplex extends Exception {

    private static final long serialVersionUID = 1;

    TooComplex(String message) {
        super(message);
    }
}
