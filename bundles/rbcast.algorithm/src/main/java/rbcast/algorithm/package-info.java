// SPDX-License-Identifier: EPL-2.0
/**
 * What a reliable broadcast algorithm is: two event handlers, each a sequence of actions, each action an instruction
 * under a condition (Vaz et al. 2023, sections III-B to III-D). Everything here is immutable.
 */
package rbcast.algorithm;
