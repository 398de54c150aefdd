// SPDX-License-Identifier: EPL-2.0
/**
 * The language server: what a client asks by the Language Server Protocol, answered for the version of a text that it
 * asks about. Each feature has a package beside this one and knows nothing of clients, threads or versions.
 */
package rbcast.dsl.ide.server;
