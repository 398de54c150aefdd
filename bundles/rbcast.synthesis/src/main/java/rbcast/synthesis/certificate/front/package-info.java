// SPDX-License-Identifier: EPL-2.0
/**
 * Certificates that nothing correct beats, or fails to be beaten by, the algorithms of a list; and a checker that, like
 * that of optima, shares nothing with the search that found them: it has the figures that algorithms are compared by
 * from section III-E of the paper.
 */
package rbcast.synthesis.certificate.front;
