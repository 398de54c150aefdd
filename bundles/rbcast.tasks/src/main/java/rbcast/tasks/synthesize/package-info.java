/** Synthesis of algorithms, and the files that learned algorithms are written to. */
package rbcast.tasks.synthesize;
