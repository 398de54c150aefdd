/** Tests of the user interface, in a running workbench. */
package rbcast.ui.tests;
