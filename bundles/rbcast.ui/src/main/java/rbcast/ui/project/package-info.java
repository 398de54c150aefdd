// SPDX-License-Identifier: EPL-2.0
/** Projects of the language: their nature, and the builder that looks at all their files. */
package rbcast.ui.project;
