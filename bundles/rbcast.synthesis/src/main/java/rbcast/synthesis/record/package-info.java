// SPDX-License-Identifier: EPL-2.0
/** What a synthesis writes down while it runs: the log of its episodes, and the journal that lets it resume. */
package rbcast.synthesis.record;
