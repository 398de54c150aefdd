// SPDX-License-Identifier: EPL-2.0
/** What users can set: for the workbench, and for a project in its place. */
package rbcast.ui.preferences;
