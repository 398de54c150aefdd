// SPDX-License-Identifier: EPL-2.0
package rbcast.promela;

import java.util.List;

import rbcast.algorithm.system.FailureMode;
import rbcast.text.TextResource;

/** The hand-written part of the models, as it stands in the project's folder {@code promela}. */
final class Library {

    private Library() {
    }

    /** What the handlers of the algorithm are written with: state and vocabulary. */
    static String state() {
        return String.join("\n", part("state.pml"), part("situation.pml"));
    }

    /** The same for several contents. */
    static String stateOfContents() {
        return String.join("\n", part("contents-state.pml"), part("situation.pml"));
    }

    /** What makes the algorithm run in a Byzantine system with several contents. */
    static String systemOfContents() {
        return String.join("\n", part("contents-byzantine.pml"), part("contents-actions.pml"),
                part("contents-properties.pml"), part("contents-run.pml"));
    }

    /** What makes the algorithm run in a system of that failure mode, in the order in which Spin has to read it. */
    static String system(FailureMode mode) {
        return String.join("\n", List.of(part(mode.keyword() + ".pml"), part("actions.pml"), part("properties.pml"),
                part("run.pml")));
    }

    /** What a verifier counts beside the search, for models that count. */
    static String coverage() {
        return "c_code {\n" + part("parent-watch.h") + "};\n" + part("coverage.pml");
    }

    /** Without the licence of the library's file: a model is its author's. */
    private static String part(String name) {
        return TextResource.of(Library.class, "library/" + name).replaceFirst("^/\\* SPDX[^\n]*\n", "");
    }
}
