// SPDX-License-Identifier: EPL-2.0
/** RB-Oracle: says with Spin whether an algorithm is correct in a system (section V). */
package rbcast.spin;
