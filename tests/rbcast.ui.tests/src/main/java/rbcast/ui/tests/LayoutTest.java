// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.ui.tests.Texts.SIMPLE;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.commands.Command;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.menus.IMenuService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import rbcast.ui.workspace.RBcastPerspective;

class LayoutTest {

    private static final List<String> COMMANDS = List.of("rbcast.ui.verify", "rbcast.ui.generate",
            "rbcast.ui.synthesize");

    private Workspace workspace;

    @BeforeEach
    void openWorkspace() throws CoreException {
        workspace = new Workspace();
    }

    @AfterEach
    void closeWorkspace() throws CoreException {
        workspace.close();
    }

    @Test
    void the_perspective_shows_files_outline_console_and_problems() throws Exception {
        IWorkbenchPage page = PlatformUI.getWorkbench()
                .showPerspective(RBcastPerspective.ID, PlatformUI.getWorkbench().getActiveWorkbenchWindow());

        assertThat(Arrays.stream(page.getViewReferences()).map(view -> view.getId()))
                .contains(IPageLayout.ID_PROJECT_EXPLORER, IPageLayout.ID_OUTLINE, IPageLayout.ID_PROBLEM_VIEW,
                        IConsoleConstants.ID_CONSOLE_VIEW);
    }

    @Test
    void the_commands_are_there_for_files_of_the_language_and_for_no_others() throws CoreException {
        IFile other = workspace.file("other.txt", "some text");
        workspace.open(other);
        assertThat(COMMANDS).noneMatch(LayoutTest::isEnabled);

        workspace.open(workspace.file("simple.rbcast", SIMPLE));
        assertThat(COMMANDS).allMatch(LayoutTest::isEnabled);
    }

    @Test
    void the_main_menu_and_both_context_menus_offer_the_commands() {
        Menu bar = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell().getMenuBar();
        assertThat(Arrays.stream(bar.getItems()).map(MenuItem::getText)).contains("&RBcast");

        assertThat(contributions("menu:org.eclipse.ui.main.menu")).contains("rbcast.ui.menu");
        assertThat(contributions("popup:#AbstractTextEditorContext")).contains("rbcast.ui.editorMenu");
        assertThat(contributions("popup:org.eclipse.ui.navigator.ProjectExplorer#PopupMenu"))
                .contains("rbcast.ui.explorerMenu");
    }

    private static List<String> contributions(String place) {
        IMenuService menus = PlatformUI.getWorkbench().getService(IMenuService.class);
        MenuManager manager = new MenuManager();
        manager.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        menus.populateContributionManager(manager, place);
        List<String> ids = Arrays.stream(manager.getItems()).map(IContributionItem::getId).toList();
        menus.releaseContributions(manager);
        return ids;
    }

    private static boolean isEnabled(String id) {
        Command command = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(id);
        return command.isEnabled();
    }
}
