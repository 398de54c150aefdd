// SPDX-License-Identifier: EPL-2.0
/** The view of runs: a counterexample, a scenario or a simulated run as a diagram that can be stepped through. */
package rbcast.ui.run;
