// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.text;

import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

import rbcast.dsl.Document;
import rbcast.dsl.RBcastLanguage;

/**
 * One version of a text, unchangeable. What is read from it is worked out when it is first asked for, once, whoever
 * asks, and from then on it is shared.
 */
public final class Snapshot {

    /** The version of a text that no client has open. */
    public static final int ON_DISK = -1;

    private final String uri;
    private final int version;
    private final String text;
    private final Object reading = new Object();
    private Lines lines;
    private Words words;
    private volatile Document document;

    /**
     * A version of a text.
     *
     * @param uri what the client calls the text
     * @param version the client's number of the version, or {@link #ON_DISK}
     */
    public Snapshot(String uri, int version, String text) {
        this.uri = uri;
        this.version = version;
        this.text = text;
    }

    public String uri() {
        return uri;
    }

    public int version() {
        return version;
    }

    public String text() {
        return text;
    }

    /** Its lines. */
    public synchronized Lines lines() {
        if (lines == null) {
            lines = new Lines(text);
        }
        return lines;
    }

    /** Its words, without any grammar: at once, on any text. */
    public synchronized Words words() {
        if (words == null) {
            words = new Words(text);
        }
        return words;
    }

    /** What it says; for a text of ten thousand lines this takes some tenths of a second when it is first asked. */
    public Document document() {
        Document read = document;
        if (read == null) {
            // another lock than that of words, which nobody should wait long for
            synchronized (reading) {
                read = document;
                if (read == null) {
                    read = RBcastLanguage.standalone().parse(withoutMark(text), uri);
                    document = read;
                }
            }
        }
        return read;
    }

    /** A byte order mark counts as a character of the text, and means nothing. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? " " + text.substring(1) : text;
    }

    /** What the text is after a change, as the next version. */
    public Snapshot changed(int newVersion, Iterable<TextDocumentContentChangeEvent> changes) {
        String changed = text;
        for (TextDocumentContentChangeEvent change : changes) {
            Range range = change.getRange();
            if (range == null) {
                changed = change.getText();
                continue;
            }
            Lines before = changed == text ? lines() : new Lines(changed);
            int begin = before.offset(range.getStart());
            int end = Math.max(begin, before.offset(range.getEnd()));
            changed = changed.substring(0, begin) + change.getText() + changed.substring(end);
        }
        return new Snapshot(uri, newVersion, changed);
    }
}
