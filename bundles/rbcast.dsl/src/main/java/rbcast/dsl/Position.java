// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

/**
 * A stretch of a text.
 *
 * @param line line of its beginning, from 1
 * @param column column of its beginning in characters, from 1
 * @param offset characters before it, from 0
 * @param length number of its characters
 */
public record Position(int line, int column, int offset, int length) {
}
