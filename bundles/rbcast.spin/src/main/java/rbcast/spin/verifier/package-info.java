// SPDX-License-Identifier: EPL-2.0
/** Spin's verifiers: how they are made and kept, what they are given, and what their reports mean. */
package rbcast.spin.verifier;
