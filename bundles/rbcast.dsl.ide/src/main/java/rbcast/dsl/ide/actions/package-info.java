/** What can be done about a place at a click. */
package rbcast.dsl.ide.actions;
