// SPDX-License-Identifier: EPL-2.0
/** Algorithms as listings for papers. */
package rbcast.tasks.export;
