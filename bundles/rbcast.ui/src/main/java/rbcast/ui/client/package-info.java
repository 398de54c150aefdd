// SPDX-License-Identifier: EPL-2.0
/**
 * The workbench as a client of the language server, in one process: documents go to the server version by version,
 * questions are asked outside the UI thread, and an answer about a text that has moved on is dropped.
 */
package rbcast.ui.client;
