// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.dsl.Severity;
import rbcast.dsl.SynthesisOverrides;
import rbcast.dsl.SynthesisOverrides.ValueProblem;
import rbcast.tasks.ExitStatus;
import rbcast.tasks.synthesize.SynthesisInput;

/** The values that the options of {@link SynthesisInput} were given. */
final class SynthesisOptions {

    private static final String HEADING = """

            Inputs of the synthesis: the lines of a synthesize block, values written as
            there. They take the place of the block's lines; what --rewards, --with and
            --without do not mention stays. In [brackets] the paper's values, which hold
            where there is no line.
            """;
    private static final String PUBLISHED = "published";

    private final Map<SynthesisInput, String> values = new EnumMap<>(SynthesisInput.class);
    private final Set<SynthesisInput> repeated = EnumSet.noneOf(SynthesisInput.class);

    /** Adds the options to a command. */
    void addTo(CommandSpec command) {
        ArgGroupSpec.Builder group = ArgGroupSpec.builder().heading(HEADING).validate(false).exclusive(false)
                .multiplicity("0..1").order(1);
        for (SynthesisInput input : SynthesisInput.values()) {
            group.addArg(OptionSpec.builder(option(input)).type(String.class).paramLabel("VALUE")
                    .description(input.description()).setter(setter(input)).build());
        }
        command.addArgGroup(group.build());
    }

    /** {@code --broadcast-actions} for the line {@code RB-Broadcast actions}. */
    static String option(SynthesisInput input) {
        return "--" + input.keyword().toLowerCase(Locale.ROOT).replace("rb-", "").replace(' ', '-');
    }

    private ISetter setter(SynthesisInput input) {
        return new ISetter() {
            @Override
            public <T> T set(T value) {
                // at first there is none
                if (value != null && values.put(input, (String) value) != null) {
                    repeated.add(input);
                }
                return value;
            }
        };
    }

    /** Whether an option was given. */
    boolean has(SynthesisInput input) {
        return values.containsKey(input);
    }

    /**
     * The inputs with the values that the options have. Warnings go to standard error.
     *
     * @throws UserError if a value cannot be used
     */
    SynthesisSpecification override(SynthesisSpecification base, Terminal terminal) {
        for (SynthesisInput twice : repeated) {
            throw new UserError(ExitStatus.BAD_INPUT, option(twice) + " is given twice: say it once");
        }
        Map<String, String> lines = new LinkedHashMap<>();
        values.forEach((input, value) -> lines.put(input.keyword(),
                input == SynthesisInput.LEARNER && value.equals(PUBLISHED) ? "as " + PUBLISHED : value));
        SynthesisOverrides overrides = SynthesisOverrides.of(base, lines);
        List<String> errors = overrides.problems().stream().filter(problem -> problem.severity() == Severity.ERROR)
                .map(problem -> "rbcast: " + text(problem)).toList();
        if (!errors.isEmpty()) {
            throw new UserError(ExitStatus.BAD_INPUT, errors);
        }
        overrides.problems().forEach(warning -> terminal.err().println("rbcast: warning: " + text(warning)));
        return overrides.specification().orElseThrow();
    }

    private static String text(ValueProblem problem) {
        for (SynthesisInput input : SynthesisInput.values()) {
            if (input.keyword().equals(problem.keyword())) {
                return option(input) + ": " + problem.message();
            }
        }
        throw new IllegalStateException(problem.toString());
    }
}
