// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.page;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** A browser without a window, driven by its own protocol (Chrome DevTools): it shows pages as users see them. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final String READY = "DevTools listening on ";
    private static final List<String> PROBLEMS = List.of("Runtime.exceptionThrown", "Log.entryAdded");
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonObject>> answers = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private String session;

    private Chromium(Process process, String address) {
        this.process = process;
        this.socket = HttpClient.newHttpClient().newWebSocketBuilder()
                .buildAsync(URI.create(address), new Listener()).join();
    }

    /** The browser of this machine, if it has one. */
    static Optional<Path> installed() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst();
    }

    /** Starts a browser that keeps its files in a folder of the test's. */
    static Chromium start(Path program, Path folder) throws IOException {
        Process process = new ProcessBuilder(program.toString(), "--headless=new", "--no-sandbox", "--disable-gpu",
                "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking", "--mute-audio",
                "--disable-component-update", "--remote-debugging-port=0", "--window-size=1400,1000",
                "--user-data-dir=" + folder.resolve("browser"), "about:blank")
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader messages = process.errorReader();
        String address = Stream.generate(() -> line(messages)).dropWhile(line -> !line.startsWith(READY)).findFirst()
                .orElseThrow().substring(READY.length());
        Thread drain = new Thread(() -> messages.lines().forEach(line -> { }), "messages of the browser");
        drain.setDaemon(true);
        drain.start();
        Chromium chromium = new Chromium(process, address);
        chromium.openTab();
        return chromium;
    }

    private static String line(BufferedReader messages) {
        try {
            String line = messages.readLine();
            if (line == null) {
                throw new IllegalStateException("the browser ended before it was ready");
            }
            return line;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void openTab() {
        String target = call("Target.createTarget", Map.of("url", "about:blank")).get("targetId").getAsString();
        session = call("Target.attachToTarget", Map.of("targetId", target, "flatten", true)).get("sessionId")
                .getAsString();
        call("Page.enable", Map.of());
        call("Runtime.enable", Map.of());
        call("Log.enable", Map.of());
        call("Emulation.setDeviceMetricsOverride", Map.of("width", 1400, "height", 1000, "deviceScaleFactor", 1,
                "mobile", false));
    }

    /** Opens a page and waits until its program has run. */
    void open(URI page) {
        evaluate("window.old = true");
        call("Page.navigate", Map.of("url", page.toString()));
        await("!window.old && document.readyState === 'complete'");
    }

    /** The value of an expression in the page; a promise is waited for. */
    String evaluate(String expression) {
        JsonObject answer = call("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true,
                "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            String reason = answer.get("exceptionDetails").toString();
            if (reason.contains("navigat") || reason.contains("context was destroyed")) {
                return evaluate(expression);
            }
            throw new IllegalStateException(reason);
        }
        JsonObject result = answer.getAsJsonObject("result");
        return result.has("value") ? result.get("value").isJsonPrimitive() ? result.get("value").getAsString()
                : result.get("value").toString() : "undefined";
    }

    /** Waits until an expression is true. */
    void await(String expression) {
        evaluate("new Promise(done => { const wait = () => " + expression + " ? done(true) : setTimeout(wait, 5);"
                + " wait(); })");
    }

    /** Presses a key, as the protocol calls it: {@code ArrowRight}, {@code c}. */
    void press(String key) {
        call("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", key, "text", key.length() == 1 ? key : ""));
        call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
    }

    /** Presses the left button of the mouse in the middle of the first element that fits. */
    void click(String selector) {
        String[] place = middle(selector);
        for (String type : List.of("mousePressed", "mouseReleased")) {
            call("Input.dispatchMouseEvent", Map.of("type", type, "x", Double.valueOf(place[0]), "y",
                    Double.valueOf(place[1]), "button", "left", "clickCount", 1));
        }
    }

    /** Moves the mouse there. */
    void hover(String selector) {
        String[] place = middle(selector);
        call("Input.dispatchMouseEvent", Map.of("type", "mouseMoved", "x", Double.valueOf(place[0]), "y",
                Double.valueOf(place[1])));
    }

    private String[] middle(String selector) {
        return evaluate("(() => { const one = document.querySelector(" + new Gson().toJson(selector) + ");"
                + " one.scrollIntoView({ block: 'center', behavior: 'instant' });"
                + " const box = one.getBoundingClientRect();"
                + " return (box.left + box.width / 2) + ' ' + (box.top + box.height / 2); })()").split(" ");
    }

    /** What the browser has complained of: errors of programs, things that a page's policy forbids. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** What the user prefers: {@code light} or {@code dark}. */
    void preferColours(String scheme) {
        call("Emulation.setEmulatedMedia", Map.of("features",
                List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** A picture of the whole page, in PNG. */
    byte[] screenshot() {
        JsonObject size = call("Page.getLayoutMetrics", Map.of()).getAsJsonObject("cssContentSize");
        return Base64.getDecoder().decode(call("Page.captureScreenshot", Map.of("format", "png",
                "captureBeyondViewport", true, "clip", Map.of("x", 0, "y", 0, "width", size.get("width").getAsDouble(),
                        "height", size.get("height").getAsDouble(), "scale", 1))).get("data").getAsString());
    }

    private JsonObject call(String method, Map<String, ?> parameters) {
        int id = number.incrementAndGet();
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        answers.put(id, answer);
        JsonObject message = new JsonObject();
        message.addProperty("id", id);
        message.addProperty("method", method);
        message.add("params", new Gson().toJsonTree(parameters));
        if (session != null) {
            message.addProperty("sessionId", session);
        }
        socket.sendText(message.toString(), true).join();
        JsonObject received = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        if (received.has("error")) {
            throw new IllegalStateException(method + ": " + received.get("error"));
        }
        return received.getAsJsonObject("result");
    }

    /** Gives answers to those who wait for them; a message may come in parts. */
    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                JsonObject message = JsonParser.parseString(text.toString()).getAsJsonObject();
                text.setLength(0);
                if (message.has("id")) {
                    answers.remove(message.get("id").getAsInt()).complete(message);
                } else if (PROBLEMS.contains(message.get("method").getAsString())) {
                    problems.add(message.get("params").toString());
                }
            }
            from.request(1);
            return null;
        }
    }

    @Override
    public void close() {
        session = null;
        try {
            call("Browser.close", Map.of());
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
