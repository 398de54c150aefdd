// SPDX-License-Identifier: EPL-2.0
/** The view of verdicts: which algorithm is what in which system, filled as verdicts come, kept across restarts. */
package rbcast.ui.verification;
