// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.ui.tests.Workspace.until;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import rbcast.ui.help.HelpView;
import rbcast.ui.help.Page;
import rbcast.ui.help.PageText;
import rbcast.ui.help.Sheet;
import rbcast.ui.help.SheetView;
import rbcast.ui.help.Subject;

/** The documentation, F1, and cheat sheets. */
class HelpTest {

    private Workspace workspace;

    @BeforeEach
    void openWorkspace() throws CoreException {
        workspace = new Workspace();
    }

    @AfterEach
    void closeWorkspace() throws Exception {
        // as if nobody had been here
        SheetView sheets = sheets();
        for (int sheet = sheets.choice().getItemCount() - 1; sheet >= 0; sheet--) {
            sheets.choice().select(sheet);
            sheets.choice().notifyListeners(SWT.Selection, new Event());
            Dialogs.press(Dialogs.button(body(sheets), "Begin Again"));
        }
        for (String id : List.of(HelpView.ID, SheetView.ID, "rbcast.ui.verdicts", "rbcast.ui.synthesis",
                "rbcast.ui.run")) {
            IViewPart view = Workspace.page().findView(id);
            if (view != null) {
                Workspace.page().hideView(view);
            }
        }
        workspace.close();
    }

    private static HelpView opened() {
        until("the documentation is open", () -> Workspace.page().findView(HelpView.ID) != null
                && ((HelpView) Workspace.page().findView(HelpView.ID)).heading().isPresent());
        return (HelpView) Workspace.page().findView(HelpView.ID);
    }

    @ParameterizedTest
    @EnumSource
    void there_is_something_to_read_about_every_subject(Subject subject) {
        PageText text = Page.all().stream().filter(page -> page.name().equals(subject.topic().page())).findFirst()
                .orElseThrow().text();

        assertThat(subject.topic().heading().isEmpty() || text.heading(subject.topic().heading()).isPresent()).isTrue();
    }

    @Test
    void every_link_from_page_to_page_leads_somewhere() {
        List<Page> pages = Page.all();
        for (Page page : pages) {
            for (PageText.Link link : page.text().links()) {
                String target = link.target();
                String file = target.contains("#") ? target.substring(0, target.indexOf('#')) : target;
                Optional<Page> other = file.isEmpty() ? Optional.of(page)
                        : pages.stream().filter(each -> each.name().equals(file)).findFirst();
                if (target.contains("#") && other.isPresent()) {
                    assertThat(other.get().text().heading(target.substring(target.indexOf('#') + 1)))
                            .as("%s: %s", page.name(), target).isPresent();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"rbcast.ui.verdicts, Verdicts", "rbcast.ui.synthesis, Syntheses", "rbcast.ui.run, Runs"})
    void f1_opens_what_there_is_to_read_about_a_view(String view, String heading) throws Exception {
        Workspace.page().activate(Workspace.page().showView(view));

        Workspace.run("rbcast.ui.help");

        HelpView help = opened();
        until("the heading is in sight", () -> help.heading().equals(Optional.of(heading)));
    }

    @Test
    void f1_in_an_algorithm_opens_the_language_reference() throws Exception {
        Workspace.page().activate(workspace.open(workspace.file("simple.rbcast", Texts.SIMPLE)));

        Workspace.run("rbcast.ui.help");

        HelpView help = opened();
        until("the page is shown", () -> help.text().getText().startsWith(title("language.md")));
    }

    @Test
    void f1_in_a_dialog_opens_the_documentation_too() throws Exception {
        workspace.open(workspace.file("simple.rbcast", Texts.SIMPLE.substring(0, Texts.SIMPLE.indexOf("verify"))));
        Workspace.run("rbcast.ui.verify");
        until("it is asked", () -> Dialogs.titled("Verify in Which Systems?").isPresent());

        Control lines = Dialogs.behind(Dialogs.titled("Verify in Which Systems?").orElseThrow(), "&Systems:");
        lines.getParent().notifyListeners(SWT.Help, new Event());

        HelpView help = opened();
        until("the heading is in sight", () -> help.heading().equals(Optional.of("Verifications")));
        Dialogs.closeAll();
    }

    private static String title(String name) {
        return Page.all().stream().filter(page -> page.name().equals(name)).findFirst().orElseThrow().title();
    }

    @Test
    void the_contents_have_all_pages_and_can_be_searched_and_links_followed() throws Exception {
        Workspace.run("rbcast.ui.documentation");
        HelpView help = opened();
        assertThat(help.contents().getItemCount()).isEqualTo(Page.all().size());

        help.search().setText("hourglass");
        assertThat(Arrays.stream(help.contents().getItems()).map(TreeItem::getText)).containsExactly("The workbench");
        assertThat(help.contents().getItem(0).getItems()).extracting(TreeItem::getText).contains("Verdicts");

        StyledText text = help.text();
        int link = text.getText().indexOf("A tour");
        text.setSelection(link);
        text.showSelection();
        Event click = new Event();
        click.x = text.getLocationAtOffset(link + 1).x + 1;
        click.y = text.getLocationAtOffset(link + 1).y + 1;
        text.notifyListeners(SWT.MouseUp, click);
        until("the page is shown", () -> help.text().getText().startsWith(title("tour.md")));
    }

    @Test
    void cheat_sheets_lead_through_verification_and_synthesis_by_commands_that_are_there() throws Exception {
        ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);

        assertThat(Sheet.all()).extracting(Sheet::title).containsExactly("Verify an algorithm",
                "Synthesise an algorithm");
        for (Sheet sheet : Sheet.all()) {
            assertThat(sheet.steps()).hasSizeGreaterThan(3)
                    .allSatisfy(step -> assertThat(step.description()).isNotBlank());
            for (Sheet.Step step : sheet.steps()) {
                if (step.command().isPresent()) {
                    assertThat(commands.deserialize(step.command().get()).getCommand().isDefined())
                            .as(step.command().get()).isTrue();
                }
            }
        }
    }

    private static SheetView sheets() throws Exception {
        Workspace.run("rbcast.ui.cheatSheets");
        until("the view is open", () -> Workspace.page().findView(SheetView.ID) != null);
        return (SheetView) Workspace.page().findView(SheetView.ID);
    }

    private static Composite body(SheetView view) {
        return view.steps().get(0).getParent();
    }

    @Test
    void a_step_that_is_done_opens_the_next_one_and_can_be_done_by_its_button() throws Exception {
        SheetView view = sheets();
        assertThat(view.steps().get(0).isExpanded()).isTrue();

        Dialogs.press(Dialogs.button(view.steps().get(0), "Done"));

        assertThat(view.steps().get(0).getText()).startsWith("\u2713");
        assertThat(view.steps().get(0).isExpanded()).isFalse();
        assertThat(view.steps().get(1).isExpanded()).isTrue();
        Dialogs.press(Dialogs.button(view.steps().get(3), "Do It"));
        until("the verdicts are there", () -> Workspace.page().findView("rbcast.ui.verdicts") != null);
    }

    @Test
    void steps_stay_done_until_one_begins_again() throws Exception {
        SheetView view = sheets();
        view.choice().select(1);
        view.choice().notifyListeners(SWT.Selection, new Event());
        Dialogs.press(Dialogs.button(view.steps().get(0), "Done"));
        Dialogs.press(Dialogs.button(view.steps().get(1), "Done"));
        Workspace.page().hideView(view);

        SheetView again = sheets();

        assertThat(again.choice().getText()).isEqualTo("Synthesise an algorithm");
        assertThat(again.steps()).filteredOn(step -> step.getText().startsWith("\u2713")).hasSize(2);
        assertThat(again.steps().get(2).isExpanded()).isTrue();
        Dialogs.press(Dialogs.button(body(again), "Begin Again"));
        assertThat(again.steps()).noneMatch(step -> step.getText().startsWith("\u2713"));
        assertThat(again.steps().get(0).isExpanded()).isTrue();
    }
}
