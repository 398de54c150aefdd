// SPDX-License-Identifier: EPL-2.0
/** What is known of algorithms from earlier runs, this session's and those of sessions before. */
package rbcast.ui.verdicts;
