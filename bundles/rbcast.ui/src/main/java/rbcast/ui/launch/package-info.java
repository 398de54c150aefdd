// SPDX-License-Identifier: EPL-2.0
/** Launch configurations: verifications and syntheses that are kept, shared as files, and run again. */
package rbcast.ui.launch;
