// SPDX-License-Identifier: EPL-2.0
/** Verification of algorithms, with what was expected of them. */
package rbcast.tasks.verify;
