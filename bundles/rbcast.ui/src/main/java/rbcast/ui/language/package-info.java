/** The language in the workbench: the same services that language clients get, called in this process. */
package rbcast.ui.language;
