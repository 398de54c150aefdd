// SPDX-License-Identifier: EPL-2.0
/** What a user can ask the workbench for; each runs as a job, with progress and cancel. */
package rbcast.ui.commands;
