// SPDX-License-Identifier: EPL-2.0
package rbcast.proof.model;

/**
 * What is counted: a type and a content, by their numbers.
 *
 * @param type its place among the algorithm's types
 * @param content from 0
 */
record Message(int type, int content) {
}
