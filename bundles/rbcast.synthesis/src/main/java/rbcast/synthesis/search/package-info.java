// SPDX-License-Identifier: EPL-2.0
/**
 * The exhaustive search: every algorithm of the space, the best reward first, until one is correct or none is left. It
 * gives what learning alone cannot: a certificate that nothing better exists.
 */
package rbcast.synthesis.search;
