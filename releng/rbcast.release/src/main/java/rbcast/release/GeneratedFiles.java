// SPDX-License-Identifier: EPL-2.0
package rbcast.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import picocli.CommandLine;
import picocli.codegen.docgen.manpage.ManPageGenerator;

import rbcast.cli.CompletionShell;
import rbcast.cli.Main;

/** Writes what an installation has beside the program and is made from its commands: man pages and completions. */
public final class GeneratedFiles {

    /** Where each shell looks below {@code share}. */
    private static final Map<CompletionShell, String> COMPLETIONS = Map.of(
            CompletionShell.bash, "bash-completion/completions/rbcast",
            CompletionShell.zsh, "zsh/site-functions/_rbcast",
            CompletionShell.fish, "fish/vendor_completions.d/rbcast.fish");

    private static final boolean[] SILENT = {};

    private GeneratedFiles() {
    }

    /** @param arguments the folder for them */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        CommandLine rbcast = Main.commands();
        ManPageGenerator.generateManPage(Files.createDirectories(folder.resolve("man")).toFile(), null, SILENT, false,
                rbcast.getCommandSpec());
        for (Map.Entry<CompletionShell, String> completion : COMPLETIONS.entrySet()) {
            Path file = folder.resolve("completion").resolve(completion.getValue());
            Files.createDirectories(file.getParent());
            Files.writeString(file, completion.getKey().script(rbcast));
        }
    }
}
