// SPDX-License-Identifier: EPL-2.0
/** What the words of the language mean, in Markdown, with the paper's sections. One text for hovers and completion. */
package rbcast.dsl.ide.meaning;
