// SPDX-License-Identifier: EPL-2.0
/**
 * What the tests of several bundles share: the paper's algorithms, random algorithms and systems, and an oracle that
 * tries everything with the interpreter.
 */
package rbcast.testing;
