// SPDX-License-Identifier: EPL-2.0
/** Proofs for all N and F: what is asked, by whom it is answered, and what follows. docs/proofs.md has the lemmas. */
package rbcast.proof;
