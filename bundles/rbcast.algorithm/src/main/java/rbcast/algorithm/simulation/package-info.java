// SPDX-License-Identifier: EPL-2.0
/**
 * Runs that somebody plays by hand or at random: what may happen next, what happens when one of it does, and a way back
 * to any earlier state. Everything here is immutable.
 */
package rbcast.algorithm.simulation;
