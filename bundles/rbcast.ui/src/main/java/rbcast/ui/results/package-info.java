// SPDX-License-Identifier: EPL-2.0
/** Where results show: markers, minings above the algorithms, the console. */
package rbcast.ui.results;
