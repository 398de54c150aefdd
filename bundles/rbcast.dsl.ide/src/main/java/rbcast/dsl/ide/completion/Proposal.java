// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.completion;

import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.lsp4j.CompletionItemKind;

/**
 * Something that may be inserted.
 *
 * @param label what the list shows
 * @param snippet what is inserted, with placeholders as the protocol writes them; equal numbers are linked
 * @param rank where in the list, lowest first
 * @param documentation Markdown; empty if there is nothing to say
 */
record Proposal(String label, String snippet, CompletionItemKind kind, int rank, Optional<String> documentation) {

    private static final Pattern CHOICE = Pattern.compile("\\$\\{\\d+\\|([^,|]*)[^|]*\\|}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{\\d+:([^}]*)}");
    private static final Pattern STOP = Pattern.compile("\\$\\{?\\d+}?");

    /** A word without placeholders. */
    static Proposal word(String word, CompletionItemKind kind, int rank, Optional<String> documentation) {
        return new Proposal(word, escape(word), kind, rank, documentation);
    }

    /** A text in which nothing is a placeholder. */
    static String escape(String text) {
        return text.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}");
    }

    /** What is inserted where there are no placeholders: the first choice, the default, or nothing. */
    String plain() {
        String text = CHOICE.matcher(snippet).replaceAll("$1");
        text = PLACEHOLDER.matcher(text).replaceAll("$1");
        return STOP.matcher(text).replaceAll("").replace("\\}", "}").replace("\\\\", "\\").replace("\\$", "$");
    }

    boolean hasPlaceholders() {
        return snippet.contains("$");
    }
}
