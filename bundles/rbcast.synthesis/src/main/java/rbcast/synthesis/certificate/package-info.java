// SPDX-License-Identifier: EPL-2.0
/**
 * Certificates of optimality, and a checker that shares nothing with the search that found the optimum: it goes
 * through the space as the paper defines it (Tables 2 to 4) and executes the certificate's counterexamples on
 * everything that would be better. It is meant to be read in one sitting; docs/certificates.md has the proofs of what
 * it leaves out.
 */
package rbcast.synthesis.certificate;
