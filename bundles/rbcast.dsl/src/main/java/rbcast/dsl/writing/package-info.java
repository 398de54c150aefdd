// SPDX-License-Identifier: EPL-2.0
/** The one written form of everything that the language says, shared by the writer and the formatter. */
package rbcast.dsl.writing;
