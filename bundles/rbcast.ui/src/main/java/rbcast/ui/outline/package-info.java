/** The outline of a file of the language. */
package rbcast.ui.outline;
