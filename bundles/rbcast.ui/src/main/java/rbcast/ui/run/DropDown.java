// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.run;

import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.ToolItem;

import rbcast.ui.look.Icons;

/** A button that opens a menu, whose entries are made as it opens. */
final class DropDown extends Action implements IMenuCreator {

    private final MenuManager entries = new MenuManager();

    DropDown(String text, String icon, Consumer<IMenuManager> filling) {
        super(text, IAction.AS_DROP_DOWN_MENU);
        setToolTipText(text);
        setImageDescriptor(Icons.of(icon));
        setMenuCreator(this);
        entries.setRemoveAllWhenShown(true);
        entries.addMenuListener(filling::accept);
    }

    @Override
    public void runWithEvent(Event event) {
        if (event.widget instanceof ToolItem item) {
            Rectangle place = item.getBounds();
            Menu menu = getMenu(item.getParent());
            menu.setLocation(item.getParent().toDisplay(place.x, place.y + place.height));
            menu.setVisible(true);
        }
    }

    @Override
    public Menu getMenu(Control parent) {
        return entries.createContextMenu(parent);
    }

    @Override
    public Menu getMenu(Menu parent) {
        return null;
    }

    @Override
    public void dispose() {
        entries.dispose();
    }
}
