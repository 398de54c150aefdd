// SPDX-License-Identifier: EPL-2.0
/** Runs in all the forms in which they can leave the program. */
package rbcast.tasks.drawing;
