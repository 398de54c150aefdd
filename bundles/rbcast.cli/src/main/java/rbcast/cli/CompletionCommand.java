// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.util.concurrent.Callable;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import rbcast.tasks.ExitStatus;

/** Prints what a shell needs to complete commands and options. */
@Command(name = "completion", mixinStandardHelpOptions = true,
        description = "Prints a script that completes commands and options in bash, zsh or fish.",
        footer = {"", "bash, zsh:  source <(rbcast completion bash)", "fish:       rbcast completion fish | source"})
final class CompletionCommand implements Callable<Integer> {

    private final Terminal terminal;

    /** The shells that can be asked for. */
    enum Shell {
        bash, zsh, fish
    }

    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
    private Shell shell;

    @Spec
    private CommandSpec spec;

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CommandLine rbcast = spec.parent().commandLine();
        // zsh reads the script of bash, which says so to it
        terminal.documents().print(shell == Shell.fish ? FishCompletion.of(rbcast)
                : AutoComplete.bash(rbcast.getCommandName(), rbcast));
        return ExitStatus.AS_EXPECTED.code();
    }
}
