// SPDX-License-Identifier: EPL-2.0
/** The formatter: one written form for every text, with all its comments. */
package rbcast.dsl.formatting;
