// SPDX-License-Identifier: EPL-2.0
/** Where results show: markers, the console, the files that they are about. */
package rbcast.ui.results;
