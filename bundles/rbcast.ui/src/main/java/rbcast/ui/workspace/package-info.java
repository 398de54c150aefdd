/** How the workbench greets: perspective, examples, new files. */
package rbcast.ui.workspace;
