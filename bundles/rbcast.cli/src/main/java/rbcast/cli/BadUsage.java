// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import rbcast.dsl.reading.Suggestions;
import rbcast.text.Words;

/** What is wrong with what was typed, in a sentence that says what to type instead. */
final class BadUsage {

    private BadUsage() {
    }

    /** The sentence. */
    static String inWords(ParameterException problem) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (problem instanceof MissingParameterException missing) {
            return missing(missing);
        }
        if (problem instanceof MutuallyExclusiveArgsException) {
            return firstLine(problem).replaceFirst("^Error: (.*) are mutually exclusive.*$", "$1 exclude each other");
        }
        if (problem instanceof OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + " stands there twice";
        }
        ArgSpec argument = problem.getArgSpec();
        if (problem.getValue() == null) {
            return firstLine(problem);
        }
        return argument != null ? badValue(argument, problem.getValue())
                : unknownCommand(problem.getValue(), problem.getCommandLine());
    }

    private static String unmatched(UnmatchedArgumentException problem) {
        String word = problem.getUnmatched().get(0);
        CommandLine command = problem.getCommandLine();
        if (problem.isUnknownOption()) {
            Set<String> options = command.getCommandSpec().optionsMap().keySet();
            String said = Suggestions.unknown("option", word.replaceFirst("=.*", ""), List.copyOf(options)).message();
            // all of them are many
            return said.endsWith("?") ? said : said.replaceFirst(": use .*", "");
        }
        return command.getSubcommands().isEmpty() ? "'" + word + "' is one argument too many"
                : unknownCommand(word, command);
    }

    private static String unknownCommand(String word, CommandLine command) {
        return Suggestions.unknown("command", word, List.copyOf(command.getSubcommands().keySet())).message();
    }

    private static String missing(MissingParameterException problem) {
        List<String> names = problem.getMissing().stream().map(BadUsage::name).distinct().toList();
        if (names.isEmpty()) {
            return firstLine(problem);
        }
        if (problem.getMessage().contains(" requires at least ")) {
            return names.get(0) + " needs " + Words.count(problem.getMissing().get(0).arity().min(), "value");
        }
        if (problem.getMessage().contains("specify one of these")) {
            return "one of these is missing: " + Words.alternatives(names);
        }
        if (problem.getMessage().contains("parameter for option")) {
            return names.get(0) + " needs a value, " + problem.getMissing().get(0).paramLabel();
        }
        return Words.enumeration(names) + (names.size() == 1 ? " is missing" : " are missing");
    }

    private static String badValue(ArgSpec argument, String value) {
        String place = name(argument) + " " + value + ": ";
        Iterable<String> candidates = argument.completionCandidates();
        if (candidates != null) {
            return place + "use " + Words.alternatives(StreamSupport.stream(candidates.spliterator(), false)
                    .toList());
        }
        Class<?> type = argument.type();
        boolean isLong = type == long.class || type == Long.class;
        return isLong || type == int.class || type == Integer.class
                ? place + "a whole number, at most " + (isLong ? Long.MAX_VALUE : Integer.MAX_VALUE)
                : place + "this is no " + argument.paramLabel();
    }

    /** As people type it. */
    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? Arrays.stream(option.names()).filter(name -> name.length() == 2).findFirst()
                        .orElse(option.longestName())
                : argument.paramLabel();
    }

    private static String firstLine(ParameterException problem) {
        return String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
    }
}
