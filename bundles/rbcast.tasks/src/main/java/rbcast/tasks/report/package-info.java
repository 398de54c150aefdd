/** Results as text for people. */
package rbcast.tasks.report;
