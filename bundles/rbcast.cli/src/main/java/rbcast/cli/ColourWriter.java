// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.io.PrintWriter;
import java.io.Writer;

/** Paints what goes to a terminal, line by line. */
final class ColourWriter extends Writer {

    private final PrintWriter target;
    private final StringBuilder line = new StringBuilder();

    ColourWriter(PrintWriter target) {
        this.target = target;
    }

    @Override
    public void write(char[] text, int offset, int length) {
        line.append(text, offset, length);
        int end = line.lastIndexOf("\n") + 1;
        if (end > 0) {
            target.write(Colours.paint(line.substring(0, end)));
            line.delete(0, end);
        }
    }

    /** What stands there of a line goes out as it is: its other half is perhaps what gives it a meaning. */
    @Override
    public void flush() {
        target.write(line.toString());
        line.setLength(0);
        target.flush();
    }

    @Override
    public void close() {
        flush();
    }
}
