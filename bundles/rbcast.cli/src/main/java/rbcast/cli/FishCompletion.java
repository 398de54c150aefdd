// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands and options as a completion script for fish; picocli has one for bash and zsh only. */
final class FishCompletion {

    private static final String NO_COMMAND_YET = "__fish_use_subcommand";
    private static final String SEEN = "__fish_seen_subcommand_from ";

    private final String program;
    private final List<String> lines = new ArrayList<>();

    private FishCompletion(String program) {
        this.program = program;
    }

    /** The script. */
    static String of(CommandLine rbcast) {
        FishCompletion script = new FishCompletion(rbcast.getCommandName());
        script.addOptions(NO_COMMAND_YET, rbcast);
        rbcast.getSubcommands().forEach((name, command) -> {
            script.add(NO_COMMAND_YET, "-f -a " + quoted(name) + description(command.getCommandSpec()
                    .usageMessage().description()));
            script.addCommand(seen(name, rbcast), command);
        });
        return String.join("\n", script.lines) + "\n";
    }

    /** {@code check} was typed, but not that of {@code certificate check}. */
    private static String seen(String name, CommandLine rbcast) {
        String others = rbcast.getSubcommands().entrySet().stream()
                .filter(each -> each.getValue().getSubcommands().containsKey(name)).map(Map.Entry::getKey)
                .collect(Collectors.joining(" "));
        return SEEN + name + (others.isEmpty() ? "" : "; and not " + SEEN + others);
    }

    /** A command may have commands of its own: {@code certificate check}. */
    private void addCommand(String seen, CommandLine command) {
        addOptions(seen, command);
        for (PositionalParamSpec parameter : command.getCommandSpec().positionalParameters()) {
            if (parameter.completionCandidates() != null) {
                add(seen, "-f -a " + quoted(String.join(" ", parameter.completionCandidates())));
            }
        }
        command.getSubcommands().forEach((name, own) -> {
            add(seen, "-a " + quoted(name) + description(own.getCommandSpec().usageMessage().description()));
            addOptions(seen, own);
        });
    }

    private void addOptions(String when, CommandLine command) {
        for (OptionSpec option : command.getCommandSpec().options()) {
            if (option.hidden()) {
                continue;
            }
            StringBuilder line = new StringBuilder();
            for (String name : option.names()) {
                line.append(name.startsWith("--") ? "-l " : "-s ").append(quoted(name.replaceFirst("^--?", "")))
                        .append(' ');
            }
            if (option.arity().max() > 0) {
                line.append("-r ");
                Iterable<String> candidates = option.completionCandidates();
                if (candidates != null) {
                    line.append("-a ").append(quoted(String.join(" ", candidates))).append(' ');
                }
            }
            add(when, line.toString().strip() + description(option.description()));
        }
    }

    private void add(String when, String what) {
        lines.add("complete -c " + program + " -n " + quoted(when) + " " + what);
    }

    private static String description(String[] lines) {
        return lines.length == 0 ? "" : " -d " + quoted(String.join(" ", lines));
    }

    /** In single quotes, in which fish knows two escapes. */
    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
