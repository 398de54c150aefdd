// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import rbcast.tasks.ExitStatus;

/** Listed for the help only: the start script opens the workbench before this program runs. */
@Command(name = "ide", mixinStandardHelpOptions = true, description = "Starts the workbench.")
final class IdeCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "WORKSPACE", description = "folder of the workspace")
    private String workspace;

    @Override
    public Integer call() {
        throw new UserError(ExitStatus.BAD_INPUT, "the workbench is no part of this program: it comes in an archive of"
                + " its own (docs/install.md), and in a checkout it is ./rbcast ide"
                + (workspace == null ? "" : " " + workspace));
    }
}
