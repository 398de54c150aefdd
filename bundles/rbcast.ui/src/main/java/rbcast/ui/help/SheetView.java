// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.help;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.events.ExpansionAdapter;
import org.eclipse.ui.forms.events.ExpansionEvent;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;

/** The view of cheat sheets: one step after the other, each with a button that does it. What has been done stays so. */
public final class SheetView extends ViewPart {

    /** The view's identifier. */
    public static final String ID = "rbcast.ui.sheets";

    private static final String DONE = "\u2713 ";

    private final List<Sheet> sheets = Sheet.all();
    private final List<Section> steps = new ArrayList<>();
    private FormToolkit toolkit;
    private ScrolledForm form;
    private Combo choice;

    @Override
    public void createPartControl(Composite parent) {
        toolkit = new FormToolkit(parent.getDisplay());
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        choice = new Combo(parent, SWT.READ_ONLY);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(choice);
        sheets.forEach(sheet -> choice.add(sheet.title()));
        form = toolkit.createScrolledForm(parent);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        form.getBody().setLayout(new TableWrapLayout());
        choice.addListener(SWT.Selection, event -> {
            DoneSteps.show(sheets.get(choice.getSelectionIndex()));
            show(sheets.get(choice.getSelectionIndex()));
        });
        sheets.stream().filter(sheet -> sheet.name().equals(DoneSteps.shown())).findFirst()
                .or(() -> sheets.stream().findFirst()).ifPresent(this::show);
    }

    private void show(Sheet sheet) {
        choice.select(sheets.indexOf(sheet));
        List.of(form.getBody().getChildren()).forEach(Widget::dispose);
        steps.clear();
        text(form.getBody(), sheet.introduction(), 1);
        sheet.steps().forEach(step -> steps.add(section(sheet, step)));
        button(form.getBody(), "Begin Again").addListener(SWT.Selection, event -> {
            DoneSteps.forget(sheet);
            show(sheet);
        });
        expandNext(0);
    }

    private Section section(Sheet sheet, Sheet.Step step) {
        Section section = toolkit.createSection(form.getBody(), ExpandableComposite.TWISTIE
                | ExpandableComposite.TITLE_BAR);
        String title = (sheet.steps().indexOf(step) + 1) + ". " + step.title();
        section.setText(DoneSteps.has(sheet, step) ? DONE + title : title);
        section.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
        Composite content = toolkit.createComposite(section);
        TableWrapLayout columns = new TableWrapLayout();
        columns.numColumns = 2;
        content.setLayout(columns);
        text(content, step.description(), 2);
        step.command().ifPresent(command -> button(content, "Do It").addListener(SWT.Selection, event -> run(command)));
        button(content, "Done").addListener(SWT.Selection, event -> {
            DoneSteps.add(sheet, step);
            section.setText(DONE + title);
            section.setExpanded(false);
            expandNext(steps.indexOf(section));
        });
        section.setClient(content);
        section.addExpansionListener(new ExpansionAdapter() {
            @Override
            public void expansionStateChanged(ExpansionEvent event) {
                form.reflow(true);
            }
        });
        return section;
    }

    private void text(Composite area, String words, int columns) {
        Label label = toolkit.createLabel(area, words.replaceAll("\\s+", " ").replace("&", "&&"), SWT.WRAP);
        label.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB, TableWrapData.TOP, 1, columns));
    }

    private Button button(Composite area, String text) {
        return toolkit.createButton(area, text, SWT.PUSH);
    }

    private void run(String command) {
        try {
            getSite().getService(IHandlerService.class).executeCommand(
                    getSite().getService(ICommandService.class).deserialize(command), null);
        } catch (CommandException notNow) {
            // such as a command about a file while no file is open; the step says what it takes
            ILog.get().info("A step of a cheat sheet could not be done: " + command, notNow);
        }
    }

    /** Opens the first step from that one on which has not been done. */
    private void expandNext(int from) {
        steps.stream().skip(from).filter(section -> !section.getText().startsWith(DONE)).findFirst()
                .ifPresent(section -> section.setExpanded(true));
        form.reflow(true);
    }

    @Override
    public void setFocus() {
        choice.setFocus();
    }

    @Override
    public void dispose() {
        if (toolkit != null) {
            toolkit.dispose();
        }
        super.dispose();
    }

    /** Which sheet is shown, and which there are. */
    public Combo choice() {
        return choice;
    }

    /** The steps of the sheet that is shown. */
    public List<Section> steps() {
        return List.copyOf(steps);
    }
}
