// SPDX-License-Identifier: EPL-2.0
/**
 * What a user can ask for: verify, generate, synthesise, format, check, doctor. The command line and the workbench are
 * two faces of this room; neither knows how any of it is done.
 */
package rbcast.tasks;
