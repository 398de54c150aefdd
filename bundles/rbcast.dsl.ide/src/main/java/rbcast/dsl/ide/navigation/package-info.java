/** From a name to everything that bears it: definition, references, highlights, renaming. */
package rbcast.dsl.ide.navigation;
