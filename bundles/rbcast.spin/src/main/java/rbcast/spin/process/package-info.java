/** Running other programs so that nothing of a run is left behind: private folders, bounds, cancelling. */
package rbcast.spin.process;
