// SPDX-License-Identifier: EPL-2.0
/**
 * Pages for web browsers: each is one file that needs no other file and no network, and in which every text of a
 * stranger stays text.
 */
package rbcast.tasks.page;
