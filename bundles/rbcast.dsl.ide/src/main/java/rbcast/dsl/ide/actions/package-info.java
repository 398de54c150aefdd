// SPDX-License-Identifier: EPL-2.0
/** What can be done about a place at a click. */
package rbcast.dsl.ide.actions;
