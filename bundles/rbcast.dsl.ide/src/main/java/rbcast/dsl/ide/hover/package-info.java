/** What is said about the word under the mouse. */
package rbcast.dsl.ide.hover;
