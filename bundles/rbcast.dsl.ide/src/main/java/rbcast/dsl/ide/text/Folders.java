// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.text;

import java.util.Set;

/** Which folders below a root hold files that nobody has written. */
public final class Folders {

    private static final Set<String> OF_TOOLS = Set.of("node_modules", "target");

    private Folders() {
    }

    /** Whether folders of that name belong to tools: those of version control, build results, packages. */
    public static boolean isOfTools(String name) {
        return name.startsWith(".") || OF_TOOLS.contains(name);
    }
}
