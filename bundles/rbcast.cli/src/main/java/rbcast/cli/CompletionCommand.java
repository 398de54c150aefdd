// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import rbcast.tasks.ExitStatus;

/** Prints what a shell needs to complete commands and options. */
@Command(name = "completion", mixinStandardHelpOptions = true,
        description = "Prints a script that completes commands and options in bash, zsh or fish.",
        footer = {"", "bash:  source <(rbcast completion bash)", "zsh:   source <(rbcast completion zsh)",
            "fish:  rbcast completion fish | source"})
final class CompletionCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
    private CompletionShell shell;

    @Spec
    private CommandSpec spec;

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CommandLine rbcast = spec.parent().commandLine();
        terminal.documents().print(shell.script(rbcast));
        return ExitStatus.AS_EXPECTED.code();
    }
}
