// SPDX-License-Identifier: EPL-2.0
/** What users have set; the pages on which they do so are elsewhere. */
package rbcast.ui.settings;
