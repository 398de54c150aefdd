// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.server;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

import rbcast.dsl.ide.text.Snapshot;

/** The newest versions of the texts that the client has open. */
public final class Texts {

    private final Map<String, Snapshot> open = new ConcurrentHashMap<>();

    Snapshot open(String uri, int version, String text) {
        Snapshot opened = new Snapshot(uri, version, text);
        open.put(uri, opened);
        return opened;
    }

    /** The text after a change; empty if the client has never opened it. */
    Optional<Snapshot> change(String uri, int version, Iterable<TextDocumentContentChangeEvent> changes) {
        return Optional.ofNullable(open.computeIfPresent(uri, (key, before) -> before.changed(version, changes)));
    }

    void close(String uri) {
        open.remove(uri);
    }

    /** The newest version of an open text. */
    public Optional<Snapshot> of(String uri) {
        return Optional.ofNullable(open.get(uri));
    }

    /** Whether nothing newer is open under that name. */
    boolean isCurrent(Snapshot snapshot) {
        return open.get(snapshot.uri()) == snapshot;
    }

    /** All that are open. */
    public Collection<Snapshot> all() {
        return open.values();
    }
}
