// SPDX-License-Identifier: EPL-2.0
package rbcast.release;

import java.util.List;
import java.util.regex.Pattern;

/** The links of a Markdown page. */
final class Links {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

    private Links() {
    }

    /** Those to files beside the page. */
    static List<String> in(String page) {
        return LINK.matcher(page).results().map(found -> found.group(1))
                .filter(target -> !target.contains("://") && !target.startsWith("mailto:")).distinct().toList();
    }
}
