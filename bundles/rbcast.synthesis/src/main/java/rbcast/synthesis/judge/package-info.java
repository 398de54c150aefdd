// SPDX-License-Identifier: EPL-2.0
/**
 * Whether a candidate is correct in every system of a specification: known counterexamples first, then the oracle, and
 * nothing asked twice.
 */
package rbcast.synthesis.judge;
