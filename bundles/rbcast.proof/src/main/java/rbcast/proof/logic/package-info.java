// SPDX-License-Identifier: EPL-2.0
/** Linear integer arithmetic as data: sums, formulas, queries, and how SMT-LIB 2 writes them. */
package rbcast.proof.logic;
