// SPDX-License-Identifier: EPL-2.0
/** What a text is made of: symbols, folds, selections, and the meaning of each word for its colour. */
package rbcast.dsl.ide.structure;
