// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import rbcast.algorithm.trace.Trace;

class RunPageTest {

    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"runs\">(.*)</script>");
    private static final Pattern REFERENCE =
            Pattern.compile("\\b(?:src|href)=\"|url\\(|@import|fetch\\(|XMLHttpRequest");

    private static JsonObject data(String page) {
        Matcher matcher = DATA.matcher(page);
        assertThat(matcher.find()).isTrue();
        return JsonParser.parseString(matcher.group(1)).getAsJsonArray().get(0).getAsJsonObject();
    }

    @Test
    void aPageNamesNoOtherFileAndNoOtherMachine() {
        String page = RunPage.of(Samples.crash(), Samples.LINES);

        assertThat(page.replace("\"http://www.w3.org/2000/svg\"", "")).doesNotContain("http:", "https:");
        assertThat(REFERENCE.matcher(page).results()).isEmpty();
        assertThat(page).contains("default-src &#39;none&#39;; style-src &#39;sha256-");
    }

    @Test
    void thePageHasTheWholeTrace() {
        Trace trace = Samples.forgery();

        JsonObject run = data(RunPage.of(trace, Samples.LINES));

        assertThat(run.getAsJsonArray("events")).hasSize(trace.moments().size());
        assertThat(run.getAsJsonArray("arrows")).hasSize(trace.arrows().size());
        assertThat(run.getAsJsonArray("lanes")).hasSize(4);
        assertThat(run.getAsJsonArray("events").get(0).getAsJsonObject().get("kind").getAsString()).isEqualTo("lie");
    }

    @Test
    void everyActionHasItsLineInTheListing() {
        JsonArray listing = data(RunPage.of(Samples.forgery(), Samples.LINES)).getAsJsonArray("listing");

        assertThat(listing).extracting(line -> line.getAsJsonObject().get("text").getAsString()).containsSubsequence(
                "  when RB-Broadcast(m) do:", "    SEND to myself(<type0, m>) if true and not already sent;",
                "    DELIVER(m) if true and not already delivered;");
        assertThat(listing).filteredOn(line -> !line.getAsJsonObject().get("site").isJsonNull())
                .extracting(line -> line.getAsJsonObject().get("number").getAsInt()).containsExactly(3, 3, 4);
    }

    @Test
    void whatIsMarkupElsewhereIsTextHere() {
        String html = new Html().open("p", "title", "a\"b'<c>").text("</script><b>&amp;").close().toString();

        assertThat(html).isEqualTo("<p title=\"a&quot;b&#39;&lt;c&gt;\">&lt;/script&gt;&lt;b&gt;&amp;amp;</p>");
    }
}
