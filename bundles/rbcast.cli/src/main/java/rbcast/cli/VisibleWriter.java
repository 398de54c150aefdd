// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;

import rbcast.text.VisibleText;

/** Shows what a terminal would obey. */
final class VisibleWriter extends FilterWriter {

    private VisibleWriter(PrintWriter target) {
        super(target);
    }

    /** A writer to that one, which is flushed with every line. */
    static PrintWriter to(PrintWriter target) {
        return new PrintWriter(new VisibleWriter(target), true);
    }

    @Override
    public void write(int character) throws IOException {
        write(String.valueOf((char) character));
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        write(String.valueOf(text, offset, length));
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        out.write(VisibleText.of(text.substring(offset, offset + length)));
    }
}
