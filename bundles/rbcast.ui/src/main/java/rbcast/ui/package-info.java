/** The workbench: editor, commands and views for broadcast algorithms. */
package rbcast.ui;
