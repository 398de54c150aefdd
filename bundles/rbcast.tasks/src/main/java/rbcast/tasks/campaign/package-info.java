// SPDX-License-Identifier: EPL-2.0
/** Campaigns: their combinations as tasks for a runner, and what these come to as tables, files and a page. */
package rbcast.tasks.campaign;
