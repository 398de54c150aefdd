// SPDX-License-Identifier: EPL-2.0
/** Synthesis of algorithms, and the files that learned algorithms are written to. */
package rbcast.tasks.synthesize;
