// SPDX-License-Identifier: EPL-2.0
/** Results as text for people. */
package rbcast.tasks.report;
