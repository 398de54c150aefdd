// SPDX-License-Identifier: EPL-2.0
/** Runs of an algorithm made visible: as lanes of text, as JSON, as a space-time diagram. */
package rbcast.tasks.trace;
