// SPDX-License-Identifier: EPL-2.0
/**
 * Standalone PROMELA models: an algorithm as generated text that looks like its pseudo-code, the system in which it
 * runs as hand-written text from the project's folder {@code promela}.
 */
package rbcast.promela;
