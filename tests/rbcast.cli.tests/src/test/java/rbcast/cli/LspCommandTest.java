// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.junit.jupiter.api.Test;

/** The language server as editors have it: a process of its own, byte by byte. */
class LspCommandTest {

    private static final String INITIALIZE = """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":
            {"processId":null,"rootUri":null,"capabilities":{}}}""";
    private static final String OPEN = """
            {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///a.rbcast",
            "languageId":"rbcast","version":7,"text":"verify A { }"}}}""";
    private static final String SHUTDOWN = """
            {"jsonrpc":"2.0","id":2,"method":"shutdown"}""";
    private static final String EXIT = """
            {"jsonrpc":"2.0","method":"exit"}""";

    private static Process start() throws IOException {
        List<String> command = CommandLineProcess.java(Main.class, List.of());
        command.add("lsp");
        return new ProcessBuilder(command).start();
    }

    private static void send(OutputStream out, String message) throws IOException {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        out.write(("Content-Length: " + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.flush();
    }

    /** The next message; fails if anything but a message stands there. */
    private static String read(InputStream in) throws IOException {
        StringBuilder header = new StringBuilder();
        while (header.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            assertThat(next).as("end of output after '%s'", header).isNotNegative();
            header.append((char) next);
        }
        assertThat(header.toString()).matches("Content-Length: [0-9]+\\r\\n\\r\\n");
        int length = Integer.parseInt(header.substring("Content-Length: ".length()).strip());
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    /** The answer to a request, whatever else is said before it. */
    private static String answer(InputStream in, int request) throws IOException {
        String message = read(in);
        while (!message.contains("\"id\":" + request)) {
            message = read(in);
        }
        return message;
    }

    @Test
    void nothingButTheProtocolStandsOnStandardOutput() throws Exception {
        Process server = start();
        try (OutputStream out = server.getOutputStream(); InputStream in = server.getInputStream()) {
            send(out, INITIALIZE);
            assertThat(read(in)).contains("\"id\":1", "\"textDocumentSync\"", "\"name\":\"RBcast\"");

            send(out, OPEN);
            assertThat(read(in)).contains("textDocument/publishDiagnostics", "\"version\":7",
                    "unknown algorithm \\u0027A\\u0027");

            send(out, SHUTDOWN);
            assertThat(read(in)).contains("\"id\":2");
            send(out, EXIT);
            assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(in.read()).isEqualTo(-1);
            assertThat(server.exitValue()).isZero();
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void aVerificationRunsAndItsVerdictIsALensAfterwards() throws Exception {
        String text = Files.readString(CommandLineRun.EXAMPLES.resolve("paper").resolve("algorithms.rbcast"))
                .replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"");
        Process server = start();
        try (OutputStream out = server.getOutputStream(); InputStream in = server.getInputStream()) {
            send(out, INITIALIZE);
            read(in);
            send(out, OPEN.replace("verify A { }", text));
            send(out, """
                    {"jsonrpc":"2.0","id":3,"method":"workspace/executeCommand","params":{"command":"rbcast.verify",
                    "arguments":["file:///a.rbcast","NewByzantine"]}}""");
            assertThat(answer(in, 3)).contains("byzantine with N \\u003d 4, F \\u003d 1: verified");

            send(out, """
                    {"jsonrpc":"2.0","id":4,"method":"textDocument/codeLens","params":
                    {"textDocument":{"uri":"file:///a.rbcast"}}}""");
            assertThat(answer(in, 4)).contains("verified (about one content) in ");
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void aMistakeOfOursIsAnsweredInOneLine() {
        ResponseError answer = LspCommand.answer(new CompletionException(new IllegalStateException("one\ntwo")));

        assertThat(answer.getMessage()).isEqualTo(
                "a mistake in RBcast itself: java.lang.IllegalStateException: one\\ntwo");
        assertThat(answer.getData()).isNull();
        assertThat(LspCommand.answer(new ResponseErrorException(new ResponseError(1, "a refusal", null))).getMessage())
                .isEqualTo("a refusal");
    }

    @Test
    void aServerEndsWithItsEditor() throws Exception {
        Process server = start();
        try (InputStream in = server.getInputStream()) {
            send(server.getOutputStream(), INITIALIZE);
            read(in);
            server.getOutputStream().close();

            assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(server.exitValue()).isEqualTo(1);
        } finally {
            server.destroyForcibly();
        }
    }
}
