// SPDX-License-Identifier: EPL-2.0
/**
 * What happened in a run, as data: lanes, events in order, messages from their sending to their receipt, counts beside
 * thresholds, and what the end says of every property. Whatever draws, prints or steps through runs starts from here.
 */
package rbcast.algorithm.trace;
