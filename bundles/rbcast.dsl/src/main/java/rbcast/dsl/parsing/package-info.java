// SPDX-License-Identifier: EPL-2.0
/** How texts become syntax trees, and what is said when they cannot. */
package rbcast.dsl.parsing;
