// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.report;

import java.util.Locale;

import com.google.gson.JsonObject;

/**
 * The kinds of JSON documents that commands write. Each begins with the members {@code schema}, the version of
 * docs/rbcast.schema.json that it follows, and {@code document}, which of these it is.
 */
public enum JsonDocument {

    /** Verdicts: {@code verify}, {@code prove}. */
    VERIFICATION,
    /** Figures of efficiency: {@code analyse}. */
    ANALYSIS,
    /** {@code synthesize}. */
    SYNTHESIS,
    /** What no other algorithm beats: {@code synthesize --pareto}. */
    FRONT,
    /** {@code certificate check}. */
    CERTIFICATE,
    /** One run: {@code replay}, {@code simulate}, {@code --trace}. */
    RUN,
    /** Problems in files: {@code check}. */
    CHECK,
    /** What one combination came to, a line of its own: {@code campaign}. */
    CAMPAIGN,
    /** What one seed of a combination came to, likewise. */
    CAMPAIGN_RUN;

    /** Becomes greater when a member goes, or means something else; not when members are added. */
    public static final int SCHEMA = 1;

    /** As the document says it. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A document of this kind that still says nothing. */
    public JsonObject begin() {
        JsonObject document = new JsonObject();
        document.addProperty("schema", SCHEMA);
        document.addProperty("document", keyword());
        return document;
    }
}
