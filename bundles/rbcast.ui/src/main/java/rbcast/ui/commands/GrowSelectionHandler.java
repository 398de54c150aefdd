// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import rbcast.ui.editor.Selections;

/** Selects what is around the selection. */
public final class GrowSelectionHandler extends EditorHandler {

    @Override
    void execute(Place place) {
        Selections.of(place.viewer()).grow(place.text());
    }
}
