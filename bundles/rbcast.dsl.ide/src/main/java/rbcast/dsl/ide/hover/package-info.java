// SPDX-License-Identifier: EPL-2.0
/** What is said about the word under the mouse. */
package rbcast.dsl.ide.hover;
