// SPDX-License-Identifier: EPL-2.0
/** Solvers of linear integer arithmetic; what they answer is checked as far as it can be. */
package rbcast.proof.solver;
