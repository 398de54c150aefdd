// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import rbcast.ui.editor.Navigation;

/** Goes to where the name at the cursor is declared. */
public final class DefinitionHandler extends EditorHandler {

    @Override
    void execute(Place place) {
        new Navigation(place.viewer(), place.text()).toDefinition(place.offset());
    }
}
