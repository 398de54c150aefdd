// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.launch;

import java.util.List;

import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.dsl.Document;

/** What can be launched. */
enum Kind {
    VERIFICATION("rbcast.ui.launch.verification", "verify", "Algorithm"),
    SYNTHESIS("rbcast.ui.launch.synthesis", "synthesize", "Synthesis");

    private final String type;
    private final String icon;
    private final String definition;

    Kind(String type, String icon, String definition) {
        this.type = type;
        this.icon = icon;
        this.definition = definition;
    }

    /** The identifier of its type of launch configurations. */
    String type() {
        return type;
    }

    String icon() {
        return icon;
    }

    /** What the only one of a file may be that is meant. */
    String definition() {
        return definition;
    }

    /** What a file has of it. */
    List<String> in(Document document) {
        return this == VERIFICATION
                ? document.verifications().stream().map(block -> block.verification().algorithm().name()).distinct()
                        .toList()
                : document.syntheses().stream().map(SynthesisSpecification::name).toList();
    }
}
