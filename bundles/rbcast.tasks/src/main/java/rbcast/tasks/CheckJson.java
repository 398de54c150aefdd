// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import rbcast.dsl.Fix;
import rbcast.dsl.Issue;
import rbcast.tasks.report.JsonDocument;
import rbcast.tasks.report.VerdictJson;

/** What is wrong with files as one JSON document; docs/command-line.md describes its members. */
public final class CheckJson {

    private CheckJson() {
    }

    /** The document, in one line. */
    public static String of(Check check) {
        JsonArray issues = new JsonArray();
        check.issues().forEach(issue -> issues.add(of(issue)));
        JsonObject document = JsonDocument.CHECK.begin();
        document.add("issues", issues);
        return VerdictJson.text(document);
    }

    private static JsonObject of(Issue issue) {
        JsonObject object = new JsonObject();
        object.addProperty("file", issue.file());
        object.addProperty("line", issue.line());
        object.addProperty("column", issue.column());
        object.addProperty("offset", issue.position().offset());
        object.addProperty("length", issue.position().length());
        object.addProperty("severity", issue.severity().toString());
        object.addProperty("code", issue.code());
        object.addProperty("message", issue.message());
        object.add("fixes", VerdictJson.strings(issue.fixes().stream().map(Fix::title).toList()));
        return object;
    }
}
