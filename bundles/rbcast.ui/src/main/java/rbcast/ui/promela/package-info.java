// SPDX-License-Identifier: EPL-2.0
/** PROMELA models in the editor: coloured, and with an outline. */
package rbcast.ui.promela;
