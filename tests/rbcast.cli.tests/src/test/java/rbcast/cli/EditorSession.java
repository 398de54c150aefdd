// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;

import rbcast.testing.editor.EditorClient;

/** An editor's end of {@code rbcast lsp}: a process of its own behind two pipes. */
final class EditorSession extends EditorClient {

    private static final long PATIENCE_SECONDS = 120;

    private final Process process;

    private EditorSession(Process process, Path... folders) {
        super(process.getInputStream(), process.getOutputStream(), capabilities(), List.of(folders).stream()
                .map(folder -> new WorkspaceFolder(folder.toUri().toString(), folder.toString())).toList());
        this.process = process;
    }

    /** Starts the program and introduces an editor that shows folders. */
    static EditorSession in(Path... folders) {
        try {
            List<String> command = CommandLineProcess.java(Main.class, List.of());
            command.add("lsp");
            return new EditorSession(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start(), folders);
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        }
    }

    private static ClientCapabilities capabilities() {
        TextDocumentClientCapabilities texts = new TextDocumentClientCapabilities();
        DocumentSymbolCapabilities symbols = new DocumentSymbolCapabilities();
        symbols.setHierarchicalDocumentSymbolSupport(true);
        texts.setDocumentSymbol(symbols);
        WindowClientCapabilities window = new WindowClientCapabilities();
        window.setWorkDoneProgress(true);
        ClientCapabilities capabilities = new ClientCapabilities();
        capabilities.setTextDocument(texts);
        capabilities.setWindow(window);
        return capabilities;
    }

    @Override
    public void close() {
        try {
            super.close();
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        } finally {
            process.destroyForcibly();
        }
    }
}
