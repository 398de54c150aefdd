// SPDX-License-Identifier: EPL-2.0
/**
 * What an algorithm can come to in all systems at once, as linear integer arithmetic: processes in classes by what they
 * have done in the end, and the choices of the adversary.
 */
package rbcast.proof.model;
