// SPDX-License-Identifier: EPL-2.0
package rbcast.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import rbcast.cli.Main;

/** What the documentation tells people to type is what the command line understands, and all of that is documented. */
class CommandsInDocumentsTest {

    /** Takes a second to be made, and reads any number of command lines. */
    private static final CommandLine RBCAST = Main.commands();
    /** Up to what ends a command in a shell; {@code -t rbcast} is the name of an image. */
    private static final Pattern COMMAND = Pattern.compile(
            "(?:^|(?<!-t)[\\s(;|])(?:\\./|\\S*/bin/)?rbcast +((?:\"[^\"]*\"|'[^']*'|[^\"'|;&>#)]|(?<=\\S)#)*)");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*\\w");
    /** Of other programs that pages speak of: apt-get, code, docker, npm, quint, sha256sum, spark-submit. */
    private static final Set<String> OF_OTHERS = Set.of("--check", "--class", "--install-extension",
            "--invariant", "--main", "--max-samples", "--max-steps", "--no-install-recommends", "--prefix", "--rm",
            "--user");

    static List<Page> pages() throws IOException {
        return Page.all();
    }

    /** What is typed behind {@code rbcast} in the blocks of the page. */
    private static List<String> typed(Page page) {
        List<String> commands = new ArrayList<>();
        for (String block : page.blocks()) {
            for (String line : block.replace("\\\n", " ").split("\n")) {
                COMMAND.matcher(line).results().map(command -> command.group(1).strip()).forEach(commands::add);
            }
        }
        // a scenario begins with the name of the program
        commands.removeIf("scenario 1"::equals);
        return commands;
    }

    private static List<String> words(String command) {
        return WORD.matcher(command).results().map(CommandsInDocumentsTest::word).toList();
    }

    private static String word(MatchResult match) {
        return Stream.of(1, 2, 3).map(match::group).filter(group -> group != null).findFirst().orElseThrow();
    }

    /** What the command line has to say against it. */
    private static Optional<String> refusal(String command) {
        try {
            RBCAST.parseArgs(words(command).toArray(String[]::new));
            return Optional.empty();
        } catch (ParameterException wrong) {
            return Optional.of("rbcast " + command + ": " + wrong.getMessage());
        }
    }

    private static Set<String> options(CommandLine command) {
        Set<String> options = new TreeSet<>();
        command.getCommandSpec().options().forEach(option -> options.addAll(Arrays.asList(option.names())));
        command.getSubcommands().values().forEach(own -> options.addAll(options(own)));
        return options;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandThatIsShownIsUnderstood(Page page) {
        assertThat(typed(page).stream().map(CommandsInDocumentsTest::refusal).flatMap(Optional::stream)).isEmpty();
    }

    /** A text may name a command by its name alone; with more behind it, it is one that people may type. */
    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandThatIsQuotedIsUnderstood(Page page) {
        List<String> commands = page.quotations().stream().flatMap(quotation -> COMMAND.matcher(quotation).results())
                .map(command -> command.group(1).strip())
                .filter(command -> command.matches("[a-z-].*") && !command.equals("scenario 1")).toList();

        assertThat(RBCAST.getSubcommands().keySet()).containsAll(commands.stream()
                .map(command -> words(command).get(0)).filter(word -> word.matches("[a-z]+")).toList());
        assertThat(commands.stream().filter(command -> command.matches("[a-z]+ .*[^.]"))
                .map(CommandsInDocumentsTest::refusal).flatMap(Optional::stream)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyOptionThatIsNamedIsOneOfOurs(Page page) {
        Set<String> known = options(RBCAST);
        known.addAll(OF_OTHERS);

        assertThat(known).containsAll(Stream.concat(page.quotations().stream(), page.blocks().stream())
                .flatMap(quotation -> OPTION.matcher(quotation).results()).map(MatchResult::group).toList());
    }

    @Test
    void everyCommandAndOptionIsOnThePageOfTheCommandLine() throws IOException {
        Page page = Page.of("docs/command-line.md");
        // simulate and replay are told there, where scenarios are
        String told = String.join("\n", page.quotations()) + String.join("\n", Page.of("docs/replay.md").quotations());

        Set<String> silent = new LinkedHashSet<>();
        RBCAST.getSubcommands().forEach((name, command) -> {
            if (page.quotations().stream().noneMatch(quotation -> quotation.matches(name + "\\b.*"))) {
                silent.add(name);
            }
            options(command).stream().filter(option -> !told.matches("(?s).*(?<![\\w-])" + option + "(?![\\w-]).*"))
                    .map(option -> name + " " + option).forEach(silent::add);
        });

        assertThat(silent).allMatch(option -> option.matches(".* (-h|--help|-V|--version)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".pre-commit-hooks.yaml", ".github/workflows/build.yml"})
    void commandsInFilesForOtherProgramsAreUnderstood(String file) throws IOException {
        List<String> commands = Files.readAllLines(Rooms.root().resolve(Path.of(file))).stream()
                .flatMap(line -> Pattern.compile("(?:entry|run): (?:\\./)?rbcast (.*)").matcher(line).results())
                .map(command -> command.group(1)).toList();

        // hooks are given the names of the files besides
        assertThat(commands).isNotEmpty().allSatisfy(command -> assertThat(refusal(command + (file.contains("hooks")
                ? " a.rbcast" : ""))).isEmpty());
    }

    @Test
    void aCommandThatIsNotUnderstoodIsSeen() {
        Page page = new Page(Path.of("some.md"), """
                ```
                ./rbcast verify "my file.rbcast" --algorithm A   # all of it
                cat a.rbcast | ./rbcast verfy -
                cd models && rbcast-VERSION/bin/rbcast generate a.rbcast --outptu-dir b
                ./rbcast simulate a.rbcast --steps 3 \\
                    --seed any > out
                docker build -t rbcast .
                ```
                """);

        assertThat(typed(page).stream().map(CommandsInDocumentsTest::refusal).flatMap(Optional::stream)).hasSize(3)
                .anyMatch(refusal -> refusal.contains("verfy")).anyMatch(refusal -> refusal.contains("--outptu-dir"))
                .anyMatch(refusal -> refusal.contains("--seed"));
    }
}
