// SPDX-License-Identifier: EPL-2.0
/**
 * RB-Learner: finds correct and efficient broadcast algorithms by reinforcement learning (Vaz et al. 2023, sections III
 * and IV). It meets the model checker only as an {@link rbcast.algorithm.verdict.Oracle}.
 */
package rbcast.synthesis;
