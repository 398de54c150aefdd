// SPDX-License-Identifier: EPL-2.0
/** What there is to tell about a text, and what it carries for those who mend it. */
package rbcast.dsl.ide.problems;
