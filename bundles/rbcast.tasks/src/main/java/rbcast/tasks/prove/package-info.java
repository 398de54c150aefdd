// SPDX-License-Identifier: EPL-2.0
/** Proofs for all N and F, their queries as files, and the bounds of algorithms. */
package rbcast.tasks.prove;
