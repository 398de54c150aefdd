// SPDX-License-Identifier: EPL-2.0
/** Campaigns as users ask for them: one question put for many systems, inputs and seeds. */
package rbcast.algorithm.campaign;
