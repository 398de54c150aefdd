// SPDX-License-Identifier: EPL-2.0
/** The pages on which users set things: for the workbench, and for a project in its place. */
package rbcast.ui.preferences;
