// SPDX-License-Identifier: EPL-2.0
/**
 * What users ask for, as data: verifications with their expectations, and the inputs of a synthesis (Table 1 of the
 * paper). The language writes these types, the learner and the tasks read them.
 */
package rbcast.algorithm.specification;
