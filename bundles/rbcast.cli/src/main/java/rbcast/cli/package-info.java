// SPDX-License-Identifier: EPL-2.0
/** The command line: the headless twin of the workbench, for scripts and CI. */
package rbcast.cli;
