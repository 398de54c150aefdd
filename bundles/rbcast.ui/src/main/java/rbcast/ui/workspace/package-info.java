// SPDX-License-Identifier: EPL-2.0
/** How the workbench greets: perspective, examples, new files. */
package rbcast.ui.workspace;
