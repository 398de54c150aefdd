// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.look;

import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Scrolls what is higher than a dialog should be: one makes itself as high as all that is in it together. */
public final class ScrolledArea {

    private ScrolledArea() {
    }

    /**
     * Makes an area that grows with its dialog.
     *
     * @param width in pixels, as long as nobody makes it larger; {@link SWT#DEFAULT} for that of the content
     * @param height likewise
     * @param content makes what is in it
     * @return a frame around the area with one column, in which more may stand below it
     */
    public static Composite in(Composite parent, int width, int height, Function<Composite, Control> content) {
        Composite frame = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(frame);
        ScrolledComposite scrolled = new ScrolledComposite(frame, SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.setShowFocusedControl(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(width, height).applyTo(scrolled);
        Control all = content.apply(scrolled);
        scrolled.setContent(all);
        scrolled.setMinSize(all.computeSize(SWT.DEFAULT, SWT.DEFAULT));
        return frame;
    }
}
