// SPDX-License-Identifier: EPL-2.0
/** How things look in the workbench: icons, and the colours of drawings on a light and on a dark ground. */
package rbcast.ui.look;
