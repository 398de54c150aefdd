// SPDX-License-Identifier: EPL-2.0
/** Running other programs so that nothing of a run is left behind: private folders, bounds, cancelling. */
package rbcast.spin.process;
