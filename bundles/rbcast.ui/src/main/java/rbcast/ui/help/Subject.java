// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.help;

/** What F1 can be asked about. */
public enum Subject {
    /** The workbench as a whole. */
    WORKBENCH("workbench.md", ""),
    /** First steps, and new files. */
    BEGINNING("workbench.md", "where-to-begin"),
    /** The text of algorithms. */
    LANGUAGE("language.md", ""),
    /** {@code verify} blocks. */
    VERIFICATIONS("language.md", "verifications"),
    /** {@code synthesize} blocks. */
    INPUTS("language.md", "syntheses"),
    /** The view of verdicts. */
    VERDICTS("workbench.md", "verdicts"),
    /** The view of a run, and simulations. */
    RUNS("workbench.md", "runs"),
    /** The view of syntheses. */
    SYNTHESES("workbench.md", "syntheses"),
    /** Launch configurations. */
    LAUNCHES("workbench.md", "launch-configurations"),
    /** Preferences and properties. */
    SETTINGS("workbench.md", "settings"),
    /** How problems are told. */
    DIAGNOSTICS("diagnostics.md", ""),
    /** Spin and the C compiler. */
    TOOLS("command-line.md", "tools");

    private final Topic topic;

    Subject(String page, String heading) {
        this.topic = new Topic(page, heading);
    }

    /** Where the documentation speaks of it. */
    public Topic topic() {
        return topic;
    }
}
