// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

/** How bad an issue is. */
public enum Severity {
    /** The text has no meaning there. */
    ERROR("error"),
    /** The text has a meaning, but an odd one. */
    WARNING("warning");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
