// SPDX-License-Identifier: EPL-2.0
/**
 * From the syntax tree to algorithms, verifications and syntheses. Reading and validating are one: whatever cannot be
 * read, or can but is odd, is noted as a {@link rbcast.dsl.reading.Problem} where it stands.
 */
package rbcast.dsl.reading;
