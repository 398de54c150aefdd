// SPDX-License-Identifier: EPL-2.0
/** Formatting as edits that leave alone what is in form already. */
package rbcast.dsl.ide.formatting;
