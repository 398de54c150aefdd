// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks;

import rbcast.text.TextResource;

/** The version of this program. */
public final class RBcastVersion {

    private static final String TEXT = read();

    private RBcastVersion() {
    }

    /** As the build has it: {@code 0.1.0}. */
    public static String text() {
        return TEXT;
    }

    private static String read() {
        return TextResource.of(RBcastVersion.class, "version.txt").strip().replace("-SNAPSHOT", "");
    }
}
