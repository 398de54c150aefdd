// SPDX-License-Identifier: EPL-2.0
/** What may be written at a cursor, in a text that need not make sense yet. */
package rbcast.dsl.ide.completion;
