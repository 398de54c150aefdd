// SPDX-License-Identifier: EPL-2.0
/** What is shown between and beside the lines of a text without being asked: verdicts, figures, values. */
package rbcast.dsl.ide.lens;
