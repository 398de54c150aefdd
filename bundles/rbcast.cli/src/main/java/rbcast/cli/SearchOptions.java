// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import picocli.CommandLine.Option;

import rbcast.tasks.ExitStatus;
import rbcast.tasks.InputException;
import rbcast.tasks.verify.SearchSettings;

/** The options that say how Spin searches and how far. */
final class SearchOptions {

    @Option(names = "--engine", paramLabel = "ENGINE",
            description = "auto, table-driven, adversary-first, standalone or proof; auto, the fastest, if not given")
    private String engine;

    @Option(names = "--time-limit", paramLabel = "TIME",
            description = "of each verification, for instance \"30 s\", \"5 min\" or \"1.5 h\"; 10 min if not given")
    private String time;

    @Option(names = "--memory-limit", paramLabel = "MB",
            description = "of each verification, in megabytes; 4096 if not given")
    private Integer memory;

    @Option(names = "--depth-limit", paramLabel = "STEPS",
            description = "most steps of a run, as Spin counts them; 10,000,000 if not given")
    private Integer depth;

    /** What the options say. */
    SearchSettings settings() {
        SearchSettings settings = SearchSettings.USUAL;
        settings = with("--engine", engine, settings, SearchSettings::withEngine);
        settings = with("--time-limit", time, settings, SearchSettings::withTime);
        settings = with("--memory-limit", memory, settings, SearchSettings::withMemoryMegabytes);
        return with("--depth-limit", depth, settings, SearchSettings::withDepth);
    }

    /** One setting more. */
    private interface Setter<T> {
        SearchSettings apply(SearchSettings settings, T value) throws InputException;
    }

    private static <T> SearchSettings with(String option, T value, SearchSettings settings, Setter<T> setter) {
        try {
            return value == null ? settings : setter.apply(settings, value);
        } catch (InputException unusable) {
            throw new UserError(ExitStatus.BAD_INPUT, "%s %s: %s".formatted(option, value, unusable.getMessage()));
        }
    }
}
