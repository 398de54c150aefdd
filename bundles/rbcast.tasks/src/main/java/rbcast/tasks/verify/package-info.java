/** Verification of algorithms, with what was expected of them. */
package rbcast.tasks.verify;
