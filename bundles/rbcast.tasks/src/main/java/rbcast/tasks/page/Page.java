// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;

import rbcast.algorithm.trace.Trace;
import rbcast.tasks.RBcastVersion;
import rbcast.tasks.trace.Ink;
import rbcast.tasks.trace.Lanes;
import rbcast.tasks.trace.SourceLines;
import rbcast.text.TextResource;

/**
 * A page with runs that can be stepped through. Its style and its program are ours and known by their digests: the page
 * forbids the browser to run or to load anything else, so a text of a stranger could do nothing even if it were markup.
 */
final class Page {

    /** Columns of the text that stands below a run. */
    private static final int WIDTH = 140;
    /** Escapes what a browser could take for markup. */
    private static final Gson GSON = new GsonBuilder().serializeNulls().create();
    private static final Map<String, Ink> INKS = inks();

    private final String title;
    private final Html body = new Html();
    private final List<RunJson> runs = new ArrayList<>();

    Page(String title) {
        this.title = title;
    }

    private static Map<String, Ink> inks() {
        Map<String, Ink> inks = new LinkedHashMap<>();
        inks.put("page", new Ink("#f4f5f7", "#0d1014"));
        inks.put("ground", Ink.GROUND);
        inks.put("panel", new Ink("#fafbfc", "#191e24"));
        inks.put("edge", new Ink("#dfe3e8", "#2b323b"));
        inks.put("edge-strong", new Ink("#b6bec8", "#4a5563"));
        inks.put("text", Ink.TEXT);
        inks.put("quiet", Ink.QUIET);
        inks.put("lane", new Ink("#8b95a1", "#6f7b89"));
        inks.put("fault", Ink.FAULT);
        inks.put("good", Ink.GOOD);
        inks.put("link", new Ink("#0a58ca", "#7db4ff"));
        inks.put("focus", new Ink("#5b9dff", "#4d8eff"));
        inks.put("mark", new Ink("#fff0b8", "#4a3f12"));
        inks.put("mark-light", new Ink("#eef3fb", "#242c37"));
        for (int type = 0; type < Ink.TYPES; type++) {
            inks.put("type-" + type, Ink.ofType(type));
        }
        return inks;
    }

    /** What stands between the page's ends. */
    Html body() {
        return body;
    }

    /**
     * Adds a run, with all that steps through it and the same as text, to the section that has been begun.
     *
     * @param source where the algorithm's actions stand
     */
    void add(Trace trace, SourceLines source) {
        body.open("p", "class", "conclusion" + (trace.showsViolation() ? " fault-shown" : "")).text(trace.conclusion())
                .close().line();
        body.open("div", "class", "run", "tabindex", "0", "data-run", String.valueOf(runs.size())).close().line();
        body.open("details").element("summary", "The run as text").open("pre")
                .text(String.join("\n", new Lanes(trace, source).lines(WIDTH))).close().close().line();
        runs.add(new RunJson(trace, source));
    }

    /** The whole document. */
    String finish() {
        String style = style();
        String program = program();
        JsonArray data = new JsonArray();
        runs.forEach(run -> data.add(run.document()));
        Html html = new Html().raw("<!DOCTYPE html>\n").open("html", "lang", "en").line().open("head").line();
        html.empty("meta", "charset", "utf-8").line();
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", "default-src 'none'; style-src '%s';"
                .formatted(digest(style)) + " script-src '%s'; base-uri 'none'; form-action 'none'"
                .formatted(digest(program))).line();
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
        html.empty("meta", "name", "color-scheme", "content", "light dark").line();
        html.empty("meta", "name", "generator", "content", "RBcast " + RBcastVersion.text()).line();
        html.element("title", title).line().open("style").raw(style).close().line().close().line();
        html.open("body").line().open("main").line().raw(body.toString());
        html.open("footer").text("Made by RBcast %s. This page needs no other file and no network."
                .formatted(RBcastVersion.text())).close().line().close().line();
        html.open("noscript").element("p", "Without JavaScript, runs are shown as text only.").close().line();
        html.open("script", "type", "application/json", "id", "runs").raw(GSON.toJson(data)).close().line();
        html.open("script").raw(program).close().line().close().line().close().line();
        return html.toString();
    }

    private static String program() {
        return "\"use strict\";\n(() => {\n" + TextResource.of(Page.class, "diagram.js")
                + TextResource.of(Page.class, "page.js") + "})();\n";
    }

    private static String style() {
        return ":root { color-scheme: light dark;" + variables(Ink::light) + " }\n"
                + "@media (prefers-color-scheme: dark) { :root {" + variables(Ink::dark) + " } }\n"
                + "@media print { :root { color-scheme: light;" + variables(Ink::light) + " } }\n"
                + TextResource.of(Page.class, "page.css");
    }

    private static String variables(Function<Ink, String> theme) {
        StringBuilder variables = new StringBuilder();
        INKS.forEach((name, ink) -> variables.append(" --").append(name).append(": ").append(theme.apply(ink))
                .append(';'));
        return variables.toString();
    }

    /** As a content security policy names a style or a program. */
    private static String digest(String content) {
        try {
            return "sha256-" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256")
                    .digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
