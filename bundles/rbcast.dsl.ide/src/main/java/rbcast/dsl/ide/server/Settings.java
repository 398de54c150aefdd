// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.server;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import rbcast.dsl.Issue;
import rbcast.dsl.Severity;

/**
 * What a user has configured, under the key {@code rbcast} of the client's settings; docs/editors.md lists the keys.
 * What is missing, or no sensible value, has its default.
 *
 * @param timeLimitSeconds bound of each verification; empty for the usual one
 * @param memoryLimitMegabytes bound of each verification; empty for the usual one
 * @param severities what to make of problems, by their codes
 * @param hints whether thresholds show their values
 */
public record Settings(Optional<Integer> timeLimitSeconds, Optional<Integer> memoryLimitMegabytes,
        Map<String, Level> severities, boolean hints) {

    /** Nothing is configured. */
    public static final Settings DEFAULT = new Settings(Optional.empty(), Optional.empty(), Map.of(), true);

    private static final String SECTION = "rbcast";

    /** How a problem is shown. */
    public enum Level {
        ERROR, WARNING, INFORMATION, HINT,
        /** Not at all. */
        OFF;

        private static Optional<Level> of(String word) {
            try {
                return Optional.of(valueOf(word.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                return Optional.empty();
            }
        }
    }

    public Settings {
        severities = Map.copyOf(severities);
    }

    /** Reads the settings that a client sends, with or without the section around them. */
    public static Settings of(Object sent) {
        if (!(sent instanceof JsonObject all)) {
            return DEFAULT;
        }
        JsonObject own = all.get(SECTION) instanceof JsonObject section ? section : all;
        Map<String, Level> severities = new HashMap<>();
        if (own.get("severities") instanceof JsonObject levels) {
            levels.entrySet().forEach(entry -> text(entry.getValue()).flatMap(Level::of)
                    .ifPresent(level -> severities.put(entry.getKey(), level)));
        }
        boolean hints = !(own.get("hints") instanceof JsonPrimitive wish) || !wish.isBoolean() || wish.getAsBoolean();
        return new Settings(positive(own.get("timeLimit")), positive(own.get("memoryLimit")), severities, hints);
    }

    private static Optional<String> text(JsonElement element) {
        return element instanceof JsonPrimitive primitive && primitive.isString()
                ? Optional.of(primitive.getAsString()) : Optional.empty();
    }

    private static Optional<Integer> positive(JsonElement element) {
        if (!(element instanceof JsonPrimitive primitive) || !primitive.isNumber()) {
            return Optional.empty();
        }
        double value = primitive.getAsDouble();
        return value >= 1 && value <= Integer.MAX_VALUE ? Optional.of((int) value) : Optional.empty();
    }

    /** How an issue is to be shown. What has no meaning stays an error: only warnings can be changed. */
    public Level level(Issue issue) {
        if (issue.severity() == Severity.ERROR) {
            return Level.ERROR;
        }
        return severities.getOrDefault(issue.code(), Level.WARNING);
    }
}
