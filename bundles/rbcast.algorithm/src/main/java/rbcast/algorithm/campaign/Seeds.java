// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.campaign;

/**
 * Seeds that follow each other.
 *
 * @param first the first one
 * @param count how many, at least 1
 */
public record Seeds(long first, int count) {

    public Seeds {
        if (count < 1) {
            throw new IllegalArgumentException("no seed: " + count);
        }
    }
}
