// SPDX-License-Identifier: EPL-2.0
/** The view of syntheses: how learning goes, and what earlier ones have come to. */
package rbcast.ui.synthesis;
