// SPDX-License-Identifier: EPL-2.0
/** Charts on a screen: how a synthesis goes, drawn into pixels. Needs no display. */
package rbcast.tasks.chart;
