// SPDX-License-Identifier: EPL-2.0
/** The language in the workbench: the same services that language clients get, called in this process. */
package rbcast.ui.language;
