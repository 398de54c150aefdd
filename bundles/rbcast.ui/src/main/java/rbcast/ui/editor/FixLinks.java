// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.text.AbstractInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IInformationControlExtension2;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;

/** A window with quick fixes to click on. */
final class FixLinks extends AbstractInformationControl implements IInformationControlExtension2 {

    /** What is to be mended, and how. */
    record Input(ITextViewer viewer, List<FixProposal> fixes) {
    }

    private Composite area;
    private Input input;

    FixLinks(Shell parent) {
        super(parent, false);
        create();
    }

    @Override
    protected void createContent(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        area.setBackground(parent.getBackground());
        GridLayoutFactory.swtDefaults().numColumns(2).margins(4, 2).spacing(6, 2).applyTo(area);
    }

    @Override
    public void setInput(Object shown) {
        input = shown instanceof Input fixes ? fixes : null;
        if (input == null) {
            return;
        }
        for (FixProposal fix : input.fixes()) {
            Label icon = new Label(area, SWT.NONE);
            icon.setImage(fix.getImage());
            icon.setBackground(area.getBackground());
            Link link = new Link(area, SWT.NONE);
            link.setBackground(area.getBackground());
            link.setText("<a>" + fix.getDisplayString() + "</a>");
            link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> choose(fix)));
            GridDataFactory.fillDefaults().grab(true, false).applyTo(link);
        }
        area.layout(true);
    }

    private void choose(FixProposal fix) {
        ITextViewer viewer = input.viewer();
        setVisible(false);
        fix.apply(viewer, (char) 0, 0, 0);
    }

    @Override
    public boolean hasContents() {
        return input != null;
    }

    @Override
    public IInformationControlCreator getInformationPresenterControlCreator() {
        return FixLinks::new;
    }
}
