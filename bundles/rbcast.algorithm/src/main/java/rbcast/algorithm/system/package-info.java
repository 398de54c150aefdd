// SPDX-License-Identifier: EPL-2.0
/**
 * The systems in which an algorithm has to work and what it has to guarantee there: failure modes, numbers of
 * processes, situations (section II-A) and properties (section II-B).
 */
package rbcast.algorithm.system;
