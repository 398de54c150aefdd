// SPDX-License-Identifier: EPL-2.0
/** Scenario files: runs written down so that anybody can replay them; docs/replay.md describes them. */
package rbcast.tasks.scenario;
