// SPDX-License-Identifier: EPL-2.0
/**
 * Q-learning over the space of algorithms (section IV): values of actions in states, the policies that choose by them,
 * and one simulation with its learning and its optimisation phase.
 */
package rbcast.synthesis.learning;
