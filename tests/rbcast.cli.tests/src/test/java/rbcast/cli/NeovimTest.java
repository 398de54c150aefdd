// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The set-up of docs/editors.md in a Neovim without a window. */
@EnabledIf(value = "isThere", disabledReason = "there is no nvim on the PATH")
class NeovimTest {

    private static final String SCRIPT = """
            vim.cmd("edit session.rbcast")
            local lines = {}
            local function say(what) table.insert(lines, (tostring(what):gsub("\\n", " / "))) end
            local function ask(method, line, character)
              local parameters = {
                textDocument = { uri = vim.uri_from_bufnr(0) },
                position = { line = line, character = character },
                newName = "Renamed",
                options = { tabSize = 4, insertSpaces = true },
              }
              for _, answer in pairs(vim.lsp.buf_request_sync(0, method, parameters, 60000) or {}) do
                return answer.result
              end
            end
            vim.wait(60000, function() return #vim.diagnostic.get(0) > 0 end, 20)
            say(vim.diagnostic.get(0)[1].message)
            say(ask("textDocument/hover", 6, 50).contents.value)
            for _, item in ipairs(ask("textDocument/completion", 9, 7)) do say("item " .. item.label) end
            vim.lsp.util.apply_workspace_edit(ask("textDocument/rename", 0, 10), "utf-16")
            vim.lsp.util.apply_text_edits(ask("textDocument/formatting", 0, 0), 0, "utf-16")
            for _, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do say("text " .. line) end
            vim.fn.writefile(lines, "result.txt")
            vim.cmd("qall!")
            """;
    private static final String TEXT = """
            algorithm A {
                when RB-Broadcast(m) do:
                    SEND to all(<init, m>) if true and not already sent;
                    STOP if true;

                when receive(<t, m>) do:
                    DELIVER(m) if received (<init, m>) from F + 1 parties;
                    STOP if true;
            }
            verify A { }
            """;

    static boolean isThere() {
        return Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "nvim")));
    }

    /** The lines of the documentation, with this build's server. */
    private static String setUp() throws IOException {
        String page = Files.readString(CommandLineRun.EXAMPLES.resolveSibling("docs").resolve("editors.md"));
        String lua = page.substring(page.indexOf("```lua") + "```lua".length());
        String command = "{ \"" + String.join("\", \"", CommandLineProcess.java(Main.class, List.of()))
                + "\", \"lsp\" }";
        assertThat(lua).contains("{ \"rbcast\", \"lsp\" }");
        return lua.substring(0, lua.indexOf("```")).replace("{ \"rbcast\", \"lsp\" }", command);
    }

    @Test
    void theSetUpOfTheDocumentationWorks(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("session.rbcast"), TEXT);
        Path script = Files.writeString(folder.resolve("session.lua"), setUp() + SCRIPT);
        ProcessBuilder builder = new ProcessBuilder("nvim", "--headless", "-u", "NONE", "-i", "NONE", "-n", "-c",
                "luafile " + script.getFileName());
        builder.environment().put("XDG_STATE_HOME", folder.toString());
        Process editor = builder.directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("editor.log").toFile()).start();
        try {
            assertThat(editor.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            editor.descendants().forEach(ProcessHandle::destroyForcibly);
            editor.destroyForcibly();
        }
        assertThat(folder.resolve("result.txt")).as(Files.readString(folder.resolve("editor.log"))).exists();
        List<String> said = Files.readAllLines(folder.resolve("result.txt"));

        assertThat(said.get(0)).contains("this verification checks nothing");
        assertThat(said.get(1)).startsWith("**F + 1**: so many different processes");
        assertThat(said).contains("item A", "text algorithm Renamed {", "text verify Renamed {",
                "text         DELIVER(m) if received (<init, m>) from F + 1 distinct parties"
                        + " and not already delivered;");
    }
}
