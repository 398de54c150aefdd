// SPDX-License-Identifier: EPL-2.0
/** The names that authors give in a text, and every place where each of them stands. */
package rbcast.dsl.symbols;
