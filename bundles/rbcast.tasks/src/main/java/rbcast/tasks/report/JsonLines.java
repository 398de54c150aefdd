// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.report;

import java.util.List;
import java.util.regex.Pattern;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * A table as JSON, a document for each row in a line of its own: cells by the names of their columns, null where they
 * are empty.
 */
public final class JsonLines {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

    private JsonLines() {
    }

    /**
     * The lines.
     *
     * @param kind what each of them is
     */
    public static String of(JsonDocument kind, Table table) {
        StringBuilder text = new StringBuilder();
        for (List<Object> row : table.rows()) {
            JsonObject object = kind.begin();
            for (int column = 0; column < row.size(); column++) {
                object.add(table.head().get(column), cell(row.get(column)));
            }
            text.append(VerdictJson.text(object)).append('\n');
        }
        return text.toString();
    }

    private static JsonElement cell(Object cell) {
        if (cell instanceof Statistic statistic) {
            JsonObject object = new JsonObject();
            object.addProperty("samples", statistic.samples());
            object.add("mean", statistic.samples() == 0 ? JsonNull.INSTANCE : new JsonPrimitive(statistic.mean()));
            object.addProperty("deviation", statistic.deviation());
            return object;
        }
        String text = cell.toString();
        if (text.isEmpty()) {
            return JsonNull.INSTANCE;
        }
        if (text.equals("true") || text.equals("false")) {
            return new JsonPrimitive(Boolean.valueOf(text));
        }
        return WHOLE.matcher(text).matches() ? new JsonPrimitive(Long.parseLong(text)) : new JsonPrimitive(text);
    }
}
