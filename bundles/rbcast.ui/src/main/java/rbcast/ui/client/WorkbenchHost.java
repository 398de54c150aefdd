// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.client;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;

import rbcast.dsl.Severities;
import rbcast.dsl.ide.server.Host;
import rbcast.dsl.ide.server.LastVerdicts;
import rbcast.dsl.ide.server.Tasks;
import rbcast.ui.settings.Preferences;
import rbcast.ui.verdicts.Verdicts;

/** What the language server asks of the workbench around it. */
final class WorkbenchHost implements Host {

    /** The workbench runs them itself when they are clicked. */
    private static final Tasks OFFERED = new Tasks() {
        @Override
        public Set<Kind> offered() {
            return Set.of(Kind.VERIFY, Kind.SYNTHESIZE);
        }
    };

    @Override
    public LastVerdicts verdicts() {
        return Verdicts.get();
    }

    @Override
    public Tasks tasks() {
        return OFFERED;
    }

    /** A project has settings of its own if it wants to. */
    @Override
    public Optional<Severities> severities(String uri) {
        Optional<IProject> project = Arrays.stream(ResourcesPlugin.getWorkspace().getRoot()
                .findFilesForLocationURI(URI.create(uri))).findFirst().map(IFile::getProject);
        return Optional.of(Preferences.severities(project));
    }
}
