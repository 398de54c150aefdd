// SPDX-License-Identifier: EPL-2.0
/** From a name to everything that bears it: definition, references, highlights, renaming. */
package rbcast.dsl.ide.navigation;
