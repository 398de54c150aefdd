// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import rbcast.ui.editor.Selections;

/** Selects what was selected before the selection grew. */
public final class ShrinkSelectionHandler extends EditorHandler {

    @Override
    void execute(Place place) {
        Selections.of(place.viewer()).shrink();
    }
}
