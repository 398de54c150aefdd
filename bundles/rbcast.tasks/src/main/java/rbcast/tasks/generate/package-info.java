/** Writing models for users of plain Spin. */
package rbcast.tasks.generate;
