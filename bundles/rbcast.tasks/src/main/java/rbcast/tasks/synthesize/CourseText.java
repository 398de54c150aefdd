// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.synthesize;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

import rbcast.tasks.InputException;
import rbcast.tasks.report.VerdictJson;

/** How a synthesis has gone, as a text that is kept and read again. Lines of charts keep so many points as one sees. */
public final class CourseText {

    private static final int MOST_POINTS = 256;

    private CourseText() {
    }

    /** The text. */
    public static String write(SynthesisCourse.View view) {
        JsonObject document = new JsonObject();
        document.addProperty("name", view.name());
        document.add("inputs", VerdictJson.strings(view.inputs()));
        document.addProperty("phase", view.phase());
        document.addProperty("done", view.done());
        document.addProperty("total", view.total());
        JsonArray simulations = new JsonArray();
        view.simulations().forEach(curves -> simulations.add(curves(curves)));
        document.add("simulations", simulations);
        document.addProperty("finished", view.finished());
        document.add("reward", number(view.bestReward()));
        document.add("best", string(view.best()));
        document.add("merits", view.merits().<JsonElement>map(CourseText::merits).orElse(JsonNull.INSTANCE));
        JsonObject judges = new JsonObject();
        new TreeMap<>(view.judges()).forEach(judges::addProperty);
        document.add("judges", judges);
        document.addProperty("millis", view.elapsed().toMillis());
        document.add("conclusion", string(view.conclusion()));
        document.add("verdicts", VerdictJson.strings(view.verdicts()));
        return VerdictJson.text(document);
    }

    private static JsonObject merits(Merits merits) {
        JsonObject object = new JsonObject();
        object.addProperty("messages", merits.messages());
        object.addProperty("steps", merits.steps());
        object.addProperty("waits", merits.waits());
        return object;
    }

    private static JsonObject curves(Curves curves) {
        JsonObject object = new JsonObject();
        SimulationFacts facts = curves.facts();
        object.addProperty("number", curves.simulation());
        object.addProperty("seed", facts.seed());
        object.addProperty("episodes", facts.episodes());
        object.add("firstCorrect", number(facts.firstCorrect()));
        object.add("bestAt", number(facts.bestAt()));
        object.add("reward", number(facts.best()));
        object.addProperty("states", facts.states());
        object.addProperty("algorithms", facts.algorithms());
        object.addProperty("correct", facts.correct());
        object.addProperty("incorrect", facts.incorrect());
        object.addProperty("ended", facts.ended());
        object.add("rewardLine", line(curves.reward()));
        object.add("bestLine", line(curves.best()));
        object.add("statesLine", line(curves.states()));
        object.add("correctLine", line(curves.correct()));
        object.add("incorrectLine", line(curves.incorrect()));
        return object;
    }

    private static JsonObject line(Line whole) {
        Line line = whole.withAtMost(MOST_POINTS);
        JsonArray means = new JsonArray();
        for (int point = 0; point < line.points(); point++) {
            double mean = line.mean(point);
            means.add(Double.isNaN(mean) ? JsonNull.INSTANCE : new JsonPrimitive(Math.round(mean * 100) / 100.0));
        }
        JsonObject object = new JsonObject();
        object.addProperty("stretch", line.stretch());
        object.add("means", means);
        return object;
    }

    private static JsonElement number(OptionalInt number) {
        return number.isPresent() ? new JsonPrimitive(number.getAsInt()) : JsonNull.INSTANCE;
    }

    private static JsonElement string(Optional<String> text) {
        return text.<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE);
    }

    /** @throws InputException if it is no such text */
    public static SynthesisCourse.View read(String text) throws InputException {
        try {
            return view(JsonParser.parseString(text).getAsJsonObject());
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException | ClassCastException
                | NullPointerException | NumberFormatException damaged) {
            throw new InputException("this is not how a synthesis has gone: " + damaged.getMessage());
        }
    }

    private static SynthesisCourse.View view(JsonObject document) {
        List<Curves> simulations = new ArrayList<>();
        document.getAsJsonArray("simulations").forEach(each -> simulations.add(curves(each.getAsJsonObject())));
        Map<String, Long> judges = new TreeMap<>();
        document.getAsJsonObject("judges").entrySet()
                .forEach(judge -> judges.put(judge.getKey(), judge.getValue().getAsLong()));
        return new SynthesisCourse.View(document.get("name").getAsString(), strings(document, "inputs"),
                document.get("phase").getAsString(), document.get("done").getAsLong(),
                document.get("total").getAsLong(), simulations, document.get("finished").getAsInt(),
                number(document, "reward"), string(document, "best"), merits(document.get("merits")), judges,
                Duration.ofMillis(document.get("millis").getAsLong()), Optional.empty(),
                string(document, "conclusion"), strings(document, "verdicts"));
    }

    private static Optional<Merits> merits(JsonElement element) {
        if (element.isJsonNull()) {
            return Optional.empty();
        }
        JsonObject merits = element.getAsJsonObject();
        return Optional.of(new Merits(merits.get("messages").getAsString(), merits.get("steps").getAsInt(),
                merits.get("waits").getAsString()));
    }

    private static Curves curves(JsonObject curves) {
        SimulationFacts facts = new SimulationFacts(curves.get("seed").getAsLong(), curves.get("episodes").getAsInt(),
                number(curves, "firstCorrect"), number(curves, "bestAt"), number(curves, "reward"),
                curves.get("states").getAsInt(), curves.get("algorithms").getAsInt(),
                curves.get("correct").getAsInt(), curves.get("incorrect").getAsInt(),
                curves.get("ended").getAsBoolean());
        return new Curves(curves.get("number").getAsInt(), facts, line(curves, "rewardLine"),
                line(curves, "bestLine"), line(curves, "statesLine"), line(curves, "correctLine"),
                line(curves, "incorrectLine"));
    }

    private static Line line(JsonObject curves, String name) {
        JsonObject line = curves.getAsJsonObject(name);
        JsonArray points = line.getAsJsonArray("means");
        double[] means = new double[points.size()];
        for (int point = 0; point < means.length; point++) {
            JsonElement mean = points.get(point);
            means[point] = mean.isJsonNull() ? Double.NaN : mean.getAsDouble();
        }
        return new Line(line.get("stretch").getAsInt(), means);
    }

    private static OptionalInt number(JsonObject object, String name) {
        JsonElement number = object.get(name);
        return number.isJsonNull() ? OptionalInt.empty() : OptionalInt.of(number.getAsInt());
    }

    private static Optional<String> string(JsonObject object, String name) {
        JsonElement text = object.get(name);
        return text.isJsonNull() ? Optional.empty() : Optional.of(text.getAsString());
    }

    private static List<String> strings(JsonObject object, String name) {
        List<String> texts = new ArrayList<>();
        object.getAsJsonArray(name).forEach(text -> texts.add(text.getAsString()));
        return texts;
    }
}
