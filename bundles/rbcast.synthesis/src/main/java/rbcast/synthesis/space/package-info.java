// SPDX-License-Identifier: EPL-2.0
/**
 * The space of algorithms that a specification describes: the actions that can be chosen (Table 2), the drafts that are
 * built of them step by step (sections IV-A, IV-B), and the heuristics that say which action is available when (Table
 * 4).
 */
package rbcast.synthesis.space;
