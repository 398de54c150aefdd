// SPDX-License-Identifier: EPL-2.0
package rbcast.product.probe;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/**
 * Checks for updates at a site, installs what is offered, and has the workbench restart; what comes up then restarts
 * once more by itself, as with File > Restart, and the third one closes. System properties say where the site is and
 * where the report goes: a line for what there was to be seen.
 */
public final class Update implements IStartup {

    private static final String SITE = "rbcast.update.site";
    private static final String REPORT = "rbcast.update.report";
    private static final int MOMENT_MILLIS = 500;

    /** What a user presses who agrees, the most welcome first. */
    private static final List<String> YES = List.of("Restart Now", "Finish", "Next", "Trust Selected", "Select All");

    private final Display display = PlatformUI.getWorkbench().getDisplay();

    @Override
    public void earlyStartup() {
        if (System.getProperty(SITE) != null) {
            display.asyncExec(() -> {
                try {
                    go(Files.exists(report()) ? Files.readAllLines(report()).size() : 0);
                } catch (Exception | LinkageError failure) {
                    StringWriter trace = new StringWriter();
                    failure.printStackTrace(new PrintWriter(trace));
                    say(trace.toString());
                    PlatformUI.getWorkbench().close();
                }
            });
        }
    }

    private void go(int lines) throws Exception {
        String version = "version " + Platform.getBundle("rbcast.ui").getVersion();
        if (lines == 0) {
            say(version);
            add(URI.create(System.getProperty(SITE)));
            display.timerExec(MOMENT_MILLIS, this::agree);
            Driver.command("org.eclipse.equinox.p2.ui.sdk.update");
        } else if (Files.readAllLines(report()).stream().noneMatch(line -> line.equals(version))) {
            say(version);
            Driver.command("org.eclipse.ui.file.restartWorkbench");
        } else {
            say("restarted");
            PlatformUI.getWorkbench().close();
        }
    }

    private static void add(URI site) throws BundleException {
        Bundle provisioning = Platform.getBundle("org.eclipse.equinox.p2.core");
        provisioning.start(Bundle.START_TRANSIENT);
        BundleContext context = provisioning.getBundleContext();
        IProvisioningAgent agent = context.getService(context.getServiceReference(IProvisioningAgent.class));
        agent.getService(IMetadataRepositoryManager.class).addRepository(site);
        agent.getService(IArtifactRepositoryManager.class).addRepository(site);
    }

    /** Agrees to everything that is asked, for as long as the workbench is there. */
    private void agree() {
        Driver.dialog().ifPresent(dialog -> {
            say("dialog " + dialog.getText());
            Driver.all(dialog, Tree.class).filter(Tree::isVisible).flatMap(tree -> Arrays.stream(tree.getItems()))
                    .map(TreeItem::getText).map(text -> "offered " + text).forEach(this::say);
            accept(dialog);
        });
        display.timerExec(MOMENT_MILLIS, this::agree);
    }

    private static void accept(Shell dialog) {
        Driver.all(dialog, Button.class).filter(button -> button.isVisible() && !button.getSelection()
                && button.getText().contains("I &accept")).forEach(button -> {
                    button.setSelection(true);
                    button.notifyListeners(SWT.Selection, new Event());
                });
        for (String yes : YES) {
            var button = Driver.all(dialog, Button.class).filter(each -> each.isVisible() && each.isEnabled()
                    && each.getText().replace("&", "").startsWith(yes)).findFirst();
            if (button.isPresent()) {
                button.get().notifyListeners(SWT.Selection, new Event());
                return;
            }
        }
    }

    private static Path report() {
        return Path.of(System.getProperty(REPORT));
    }

    private void say(String line) {
        try {
            Files.writeString(report(), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
