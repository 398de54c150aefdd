// SPDX-License-Identifier: EPL-2.0
/** Verdicts on an algorithm in a system, and the counterexamples that prove it wrong. */
package rbcast.algorithm.verdict;
