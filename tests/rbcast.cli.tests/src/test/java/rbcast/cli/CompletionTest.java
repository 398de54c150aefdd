// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {

    @TempDir
    Path folder;

    /** What bash offers for the last of these words. */
    private String offered(String words) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("completion"), CommandLineRun.of("completion", "bash").out());
        Process bash = new ProcessBuilder("bash", "-c", """
                compopt() { :; } # which works while a key is pressed only
                source "$1"
                read -r -a COMP_WORDS <<< "$2"
                [[ "$2" == *' ' ]] && COMP_WORDS+=("")
                COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))
                _complete_rbcast
                echo "${COMPREPLY[@]}"
                """, "bash", script.toString(), words).redirectErrorStream(true).start();
        return new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "rbcast ver           | verify",
        "rbcast verify --eng  | --engine",
        "rbcast certificate c | check",
        "rbcast completion f  | fish",
    })
    void bashCompletesCommandsOptionsAndTheirValues(String words, String offer)
            throws IOException, InterruptedException {
        assertThat(offered(words)).isEqualTo(offer);
    }

    @Test
    void fishIsToldEveryCommandWithItsOptions() {
        CommandLineRun run = CommandLineRun.of("completion", "fish");

        assertThat(run.status()).isZero();
        assertThat(run.out().lines()).allMatch(line -> line.startsWith("complete -c rbcast -n '"))
                .anyMatch(line -> line.startsWith("complete -c rbcast -n '__fish_use_subcommand' -f -a 'verify' -d"
                        + " 'Verifies algorithms with Spin. "))
                .anyMatch(line -> line.startsWith("complete -c rbcast -n '__fish_seen_subcommand_from format' -l"
                        + " 'check' -d '"))
                .anyMatch(line -> line.startsWith("complete -c rbcast -n '__fish_seen_subcommand_from check; and not"
                        + " __fish_seen_subcommand_from certificate' -l 'format' -r -a 'text json' -d '"))
                .contains("complete -c rbcast -n '__fish_seen_subcommand_from completion' -f -a 'bash zsh fish'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "rbcast ver                  | verify",
        "rbcast check --str          | --strict",
        "rbcast certificate c        | check",
        "rbcast certificate check --s | ''",
    })
    void fishCompletesThem(String words, String offer) throws IOException, InterruptedException {
        assumeTrue(Stream.of(System.getenv("PATH").split(":")).anyMatch(each -> Files.isExecutable(
                Path.of(each, "fish"))), "fish is not here");
        Path script = Files.writeString(folder.resolve("completion"),
                CommandLineRun.of("completion", "fish").out());
        Process fish = new ProcessBuilder("fish", "--no-config", "-c",
                "source $argv[1]; complete --do-complete $argv[2]", script.toString(), words)
                .redirectErrorStream(true).start();

        assertThat(new String(fish.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
                .map(line -> line.split("\t")[0]).toList()).isEqualTo(offer.isEmpty() ? List.of() : List.of(offer));
    }

    @Test
    void zshFindsItsScriptByItselfOrReadsIt() {
        CommandLineRun run = CommandLineRun.of("completion", "zsh");

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("#compdef rbcast\n").contains(CommandLineRun.of("completion", "bash").out())
                .endsWith("[[ ${funcstack[1]:-} != _rbcast ]] || _bash_complete -o default -F _complete_rbcast\n");
    }

    @Test
    void aShellThatIsNotKnownIsAnError() {
        CommandLineRun run = CommandLineRun.of("completion", "tcsh");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("SHELL tcsh: use bash, zsh or fish");
    }
}
