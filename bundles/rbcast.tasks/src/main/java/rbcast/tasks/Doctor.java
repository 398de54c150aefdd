// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import rbcast.spin.process.Tool;
import rbcast.spin.process.Toolchain;
import rbcast.spin.verifier.CacheSpace;
import rbcast.spin.verifier.PanCache;
import rbcast.text.IoProblem;
import rbcast.text.Words;

/**
 * What was found of the tools that RBcast needs.
 *
 * @param findings a line for each tool
 * @param problems what is missing and how to get it, a sentence each; empty if nothing is
 */
public record Doctor(List<String> findings, List<String> problems) {

    public Doctor {
        findings = List.copyOf(findings);
        problems = List.copyOf(problems);
    }

    /** Looks at this machine, at the tools that are used without a choice. */
    public static Doctor examine() {
        return examine(Equipment.USUAL);
    }

    /** Looks at these tools. */
    public static Doctor examine(Equipment equipment) {
        return examine(equipment.toolchain(), equipment.cache());
    }

    static Doctor examine(Toolchain toolchain, PanCache cache) {
        List<String> findings = new ArrayList<>();
        findings.add("RBcast       " + RBcastVersion.text());
        findings.add("JDK          %s (%s)".formatted(Runtime.version(), System.getProperty("java.home")));
        findings.add("Spin         " + state(toolchain.spin(), toolchain, "spin"));
        findings.add("C compiler   " + state(toolchain.compiler(), toolchain, "gcc", "cc", "clang"));
        findings.add("processors   " + Runtime.getRuntime().availableProcessors());
        findings.add("cache        " + space(cache));
        return new Doctor(findings, toolchain.problems());
    }

    private static String state(Optional<Tool> tool, Toolchain toolchain, String... names) {
        return tool.map(Object::toString).orElse(
                Arrays.stream(names).anyMatch(toolchain.failures()::containsKey) ? "does not work" : "missing");
    }

    private static String space(PanCache cache) {
        try {
            CacheSpace space = CacheSpace.of(cache.folder());
            return "%s: %s, %s of at most %s".formatted(cache.folder(),
                    Words.count(space.count(), "compiled verifier"), megabytes(space.bytes()),
                    megabytes(cache.mostBytes()));
        } catch (IOException unreadable) {
            return IoProblem.inWords(unreadable);
        }
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / (double) (1 << 20));
    }

    /** How much room the user's cache of compiled verifiers takes, and how much it may take; one line. */
    public static String cacheState(Equipment equipment) {
        return space(equipment.cache());
    }

    /**
     * Empties the user's cache of compiled verifiers. Verifications under way go on: what they miss is made again.
     *
     * @return what was done, one line
     * @throws IOException if it cannot be emptied
     */
    public static String clearCache() throws IOException {
        return clear(PanCache.usual());
    }

    static String clear(PanCache cache) throws IOException {
        CacheSpace space = CacheSpace.of(cache.folder());
        space.clear();
        return "removed %s, %s, from %s".formatted(Words.count(space.count(), "compiled verifier"),
                megabytes(space.bytes()), cache.folder());
    }

    /** What is missing of the tools and how to get it, a sentence each; empty if algorithms can be verified. */
    public static List<String> missingTools() {
        return missingTools(Equipment.USUAL);
    }

    /** The same for tools of somebody's choice. */
    public static List<String> missingTools(Equipment equipment) {
        return equipment.toolchain().problems();
    }

    public ExitStatus status() {
        return problems.isEmpty() ? ExitStatus.AS_EXPECTED : ExitStatus.TOOL_MISSING;
    }
}
