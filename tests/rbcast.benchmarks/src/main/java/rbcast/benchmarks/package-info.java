// SPDX-License-Identifier: EPL-2.0
/** How long the inner parts take. Figures of whole programs are measured from outside. */
package rbcast.benchmarks;
