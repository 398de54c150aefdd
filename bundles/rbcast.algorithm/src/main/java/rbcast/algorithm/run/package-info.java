// SPDX-License-Identifier: EPL-2.0
/**
 * The interpreter: executes an algorithm in a system under any adversary and any schedule, step by step, and says what
 * happened. Every model of the project has to agree with it.
 */
package rbcast.algorithm.run;
