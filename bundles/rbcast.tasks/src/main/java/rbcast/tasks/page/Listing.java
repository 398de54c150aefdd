// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.page;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import rbcast.algorithm.ActionSite;
import rbcast.algorithm.Algorithm;
import rbcast.dsl.AlgorithmWriter;
import rbcast.tasks.trace.SourceLines;

/** An algorithm line by line, in the form of the language, and which line is which action. */
final class Listing {

    private static final String ACTION = " ".repeat(8);
    private static final String STOP = ACTION + "STOP";

    /**
     * A line.
     *
     * @param number of the line in the file that the algorithm comes from, where that is known
     * @param site the action that stands there; empty for any other line
     */
    record Line(String text, OptionalInt number, Optional<ActionSite> site) {
    }

    private Listing() {
    }

    /** The lines of the algorithm, without its documentation and without blank lines at the end. */
    static List<Line> of(Algorithm algorithm, SourceLines source) {
        Iterator<ActionSite> sites = algorithm.sites().iterator();
        List<Line> lines = new ArrayList<>();
        for (String text : AlgorithmWriter.write(algorithm.withDocumentation("")).lines().toList()) {
            boolean action = text.startsWith(ACTION) && !text.startsWith(STOP);
            Optional<ActionSite> site = action ? Optional.of(sites.next()) : Optional.empty();
            lines.add(new Line(narrow(text), site.map(source::of).orElse(OptionalInt.empty()), site));
        }
        return lines;
    }

    /** With half the indentation: there is little room beside a picture. */
    private static String narrow(String text) {
        return " ".repeat((text.length() - text.stripLeading().length()) / 2) + text.strip();
    }
}
