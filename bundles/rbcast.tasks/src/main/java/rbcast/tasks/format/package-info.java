/** Bringing texts into the form of the language reference. */
package rbcast.tasks.format;
