// SPDX-License-Identifier: EPL-2.0
/**
 * How things look in the workbench: icons, the colours of drawings on a light and on a dark ground, and areas that
 * scroll.
 */
package rbcast.ui.look;
