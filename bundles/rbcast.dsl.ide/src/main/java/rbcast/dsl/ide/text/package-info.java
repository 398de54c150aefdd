// SPDX-License-Identifier: EPL-2.0
/** A text as a language server sees it: versions, lines, words, and what has been read from it. */
package rbcast.dsl.ide.text;
