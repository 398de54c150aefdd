// SPDX-License-Identifier: EPL-2.0
/** How good a correct algorithm is: the figures of section III-E and the runtime reward of section IV-C. */
package rbcast.algorithm.efficiency;
