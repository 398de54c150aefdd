// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

import rbcast.dsl.Document;
import rbcast.dsl.formatting.TextChange;
import rbcast.tasks.OutputFile;

/**
 * What formatting makes of a text.
 *
 * @param before the text as it stands
 * @param after the same in the form of the language reference; a text with syntax errors stays as it is
 */
public record Formatting(String before, String after) {

    public Formatting {
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
    }

    /** Formats what stands in a document. */
    public static Formatting of(Document document) {
        return new Formatting(document.text(), document.format());
    }

    /** Whether the text is not in that form yet. */
    public boolean changesAnything() {
        return !before.equals(after);
    }

    /** What has to be replaced in the text. */
    public TextChange change() {
        return TextChange.between(before, after);
    }

    /**
     * Puts the formatted text into the file that the text comes from.
     *
     * @throws IOException if that does not succeed; the file is what it was, then
     */
    public void writeTo(Path file) throws IOException {
        OutputFile.replace(file, after);
    }
}
