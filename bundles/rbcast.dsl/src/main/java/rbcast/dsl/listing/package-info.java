// SPDX-License-Identifier: EPL-2.0
/** Algorithms as papers print them: as LaTeX, as Markdown, as plain pseudo-code. */
package rbcast.dsl.listing;
