// SPDX-License-Identifier: EPL-2.0
/** Makes certificates out of what a search has found; {@link rbcast.synthesis.certificate} checks them. */
package rbcast.synthesis.certifying;
