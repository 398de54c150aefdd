// SPDX-License-Identifier: EPL-2.0
/** The workbench: editor, commands and views for broadcast algorithms. */
package rbcast.ui;
