// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

class VerdictJsonTest {

    @Test
    void aDocumentGivesTheTerminalNoOrdersAndLosesNothing() {
        String reason = "the tool said \u001b[2J \u009b31m \u202e \ud83d\ude80 \"quoted\"";
        JsonObject document = new JsonObject();
        document.addProperty("reason", reason);

        String text = VerdictJson.text(document);

        assertThat(text).contains("\\u001b[2J \\u009b31m \\u202e");
        assertThat(text.chars()).noneMatch(Character::isISOControl);
        assertThat(JsonParser.parseString(text).getAsJsonObject().get("reason").getAsString()).isEqualTo(reason);
    }
}
