// SPDX-License-Identifier: EPL-2.0
package rbcast.proof.model;

import rbcast.proof.logic.Linear;

/**
 * Processes that follow the algorithm and are in the same position.
 *
 * @param key short, part of the names of variables
 * @param name in words
 * @param size how many there are
 * @param broadcasts whether it runs the RB-Broadcast handler
 * @param correct whether it is correct
 */
record Role(String key, String name, Linear size, boolean broadcasts, boolean correct) {
}
