// SPDX-License-Identifier: EPL-2.0
/** The outline of a file of the language. */
package rbcast.ui.outline;
