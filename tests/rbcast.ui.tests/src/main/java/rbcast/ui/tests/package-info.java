// SPDX-License-Identifier: EPL-2.0
/** Tests of the user interface, in a running workbench. */
package rbcast.ui.tests;
