// SPDX-License-Identifier: EPL-2.0
/** What the New menu offers: projects, algorithms to start from, syntheses by a form. */
package rbcast.ui.wizards;
