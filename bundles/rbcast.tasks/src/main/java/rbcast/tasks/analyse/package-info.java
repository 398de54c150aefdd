// SPDX-License-Identifier: EPL-2.0
/** How efficient algorithms are, and how two of them compare. */
package rbcast.tasks.analyse;
