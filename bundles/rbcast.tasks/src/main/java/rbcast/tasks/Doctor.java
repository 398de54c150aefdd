package rbcast.tasks;

import java.util.ArrayList;
import java.util.List;

import rbcast.spin.process.Toolchain;

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

    /** Looks at this machine. */
    public static Doctor examine() {
        return examine(Toolchain.onPath());
    }

    static Doctor examine(Toolchain toolchain) {
        List<String> findings = new ArrayList<>();
        findings.add("RBcast       " + RBcastVersion.text());
        findings.add("JDK          %s (%s)".formatted(Runtime.version(), System.getProperty("java.home")));
        findings.add("Spin         " + toolchain.spin().map(Object::toString).orElse("missing"));
        findings.add("C compiler   " + toolchain.compiler().map(Object::toString).orElse("missing"));
        findings.add("processors   " + Runtime.getRuntime().availableProcessors());
        return new Doctor(findings, toolchain.problems());
    }

    /** What is missing of the tools and how to get it, a sentence each; empty if algorithms can be verified. */
    public static List<String> missingTools() {
        return Toolchain.onPath().problems();
    }

    public ExitStatus status() {
        return problems.isEmpty() ? ExitStatus.AS_EXPECTED : ExitStatus.TOOL_MISSING;
    }
}
