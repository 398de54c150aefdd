// SPDX-License-Identifier: EPL-2.0
/** What keys do beyond inserting their characters: indentation, brackets, comments. Knows the text alone, no host. */
package rbcast.dsl.ide.typing;
