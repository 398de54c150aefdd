// SPDX-License-Identifier: EPL-2.0
/** An editor without a window, for tests of the language server. */
package rbcast.testing.editor;
