// SPDX-License-Identifier: EPL-2.0
/** The shares of a search as tasks for a runner. */
package rbcast.tasks.share;
