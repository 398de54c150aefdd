// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.wizards;

import java.util.Locale;

import rbcast.text.TextResource;

/** An algorithm to start from, with the verifications that it passes. */
enum Template {
    NO_FAILURE("Nobody fails: send, and deliver what comes"),
    CRASH("Processes crash: pass on before delivering"),
    BYZANTINE("Processes lie: echo, and be ready (Bracha)"),
    EMPTY("The two handlers, empty");

    /** What the algorithm is called in the template. */
    private static final String NAME = "Start";

    private final String title;

    Template(String title) {
        this.title = title;
    }

    /** In one line. */
    String title() {
        return title;
    }

    /** The text of a file for an algorithm of that name. */
    String text(String name) {
        return TextResource.of(Template.class, name().toLowerCase(Locale.ROOT).replace('_', '-') + ".rbcast")
                .replaceAll("\\b" + NAME + "\\b", name);
    }
}
