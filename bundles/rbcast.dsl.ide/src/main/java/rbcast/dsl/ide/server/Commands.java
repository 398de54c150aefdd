package rbcast.dsl.ide.server;

import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** The commands that a client may have executed. */
final class Commands {

    private final Session session;

    Commands(Session session) {
        this.session = session;
    }

    /** The user has asked for the end of the work with that token. */
    void cancel(Either<String, Integer> token) {
    }

    void cancelAll() {
    }
}
