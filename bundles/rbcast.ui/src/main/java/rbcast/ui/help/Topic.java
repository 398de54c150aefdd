// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.help;

import java.util.Objects;

/**
 * A place in the documentation.
 *
 * @param page the name of its file
 * @param heading what links call the heading; empty for the beginning
 */
public record Topic(String page, String heading) {

    public Topic {
        Objects.requireNonNull(page);
        Objects.requireNonNull(heading);
    }
}
