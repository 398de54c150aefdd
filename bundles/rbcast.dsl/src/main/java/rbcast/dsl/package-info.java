// SPDX-License-Identifier: EPL-2.0
/** The language: {@link rbcast.dsl.RBcastLanguage} reads, {@link rbcast.dsl.AlgorithmWriter} writes. */
package rbcast.dsl;
