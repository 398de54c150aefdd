// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.util.List;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

import rbcast.dsl.ide.server.Host;
import rbcast.dsl.ide.server.RBcastServer;
import rbcast.testing.editor.EditorClient;

/** An editor without a window: what it asks and hears goes through the protocol, both ends in this process. */
final class Client extends EditorClient {

    private Client(InputStream in, OutputStream out, ClientCapabilities capabilities, String... roots) {
        super(in, out, capabilities, List.of(roots).stream().map(root -> new WorkspaceFolder(root, root)).toList());
    }

    /** A client of a server with that host, initialized. */
    static Client of(Host host, String... roots) {
        return of(host, Capabilities.all(), roots);
    }

    static Client of(Host host, ClientCapabilities capabilities, String... roots) {
        try {
            // pipes of the system: those of java.io break when the thread that wrote last has ended
            Pipe toServer = Pipe.open();
            Pipe toClient = Pipe.open();
            RBcastServer rbcast = RBcastServer.create(host);
            Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(rbcast,
                    Channels.newInputStream(toServer.source()), Channels.newOutputStream(toClient.sink()));
            rbcast.connect(launcher.getRemoteProxy());
            launcher.startListening();
            return new Client(Channels.newInputStream(toClient.source()), Channels.newOutputStream(toServer.sink()),
                    capabilities, roots);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Client editing() {
        return of(Host.EDITING_ONLY);
    }
}
