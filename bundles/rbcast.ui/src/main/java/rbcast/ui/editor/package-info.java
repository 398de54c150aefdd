// SPDX-License-Identifier: EPL-2.0
/** What the generic editor shows of a broadcast algorithm: colours, problems, proposals, hovers, links. */
package rbcast.ui.editor;
