// SPDX-License-Identifier: EPL-2.0
/** The documentation in the workbench: its contents, its pages, and which of them F1 opens where. */
package rbcast.ui.help;
