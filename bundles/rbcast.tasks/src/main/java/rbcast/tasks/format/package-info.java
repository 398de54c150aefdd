// SPDX-License-Identifier: EPL-2.0
/** Bringing texts into the form of the language reference. */
package rbcast.tasks.format;
