// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.server;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.lsp4j.WorkspaceFolder;

import rbcast.dsl.ide.text.Folders;
import rbcast.dsl.ide.text.Snapshot;

/** The files below the client's roots, as they are on disk; what is open there goes before what is saved. */
final class Workspace {

    private static final String EXTENSION = ".rbcast";
    /** A root with more is a home directory rather than a project. */
    private static final int MAX_FILES = 2_000;
    private static final int MAX_FOLDERS = 20_000;

    private record Saved(FileTime time, long size, Snapshot text) {
    }

    private final Texts texts;
    private final List<Path> roots = new CopyOnWriteArrayList<>();
    private final Map<String, Saved> saved = new ConcurrentHashMap<>();

    Workspace(Texts texts) {
        this.texts = texts;
    }

    void add(Collection<WorkspaceFolder> folders) {
        folders.forEach(folder -> path(folder.getUri()).filter(root -> !roots.contains(root)).ifPresent(roots::add));
    }

    void remove(Collection<WorkspaceFolder> folders) {
        folders.forEach(folder -> path(folder.getUri()).ifPresent(roots::remove));
    }

    /** The file that a URI names; empty for texts that are no files. */
    static Optional<Path> path(String uri) {
        try {
            return Optional.of(Path.of(URI.create(uri)).normalize());
        } catch (IllegalArgumentException | FileSystemNotFoundException | SecurityException foreign) {
            return Optional.empty();
        }
    }

    /** Whether a file stands below one of the roots. */
    boolean isInside(String uri) {
        return path(uri).map(file -> roots.stream().anyMatch(file::startsWith)).orElse(false);
    }

    /** Every text below the roots and every open one, by URI. */
    Collection<Snapshot> all() {
        Map<String, Snapshot> all = new TreeMap<>();
        for (Path root : roots) {
            for (Path file : files(root)) {
                String uri = file.toUri().toString();
                onDisk(uri).ifPresent(text -> all.put(uri, text));
            }
        }
        texts.all().forEach(text -> path(text.uri()).map(file -> file.toUri().toString()).ifPresent(all::remove));
        texts.all().forEach(text -> all.put(text.uri(), text));
        return all.values();
    }

    /** A file as it is saved; empty if there is none, or none that can be read. */
    Optional<Snapshot> onDisk(String uri) {
        Optional<Path> file = path(uri);
        if (file.isEmpty() || !Files.isRegularFile(file.get())) {
            saved.remove(uri);
            return Optional.empty();
        }
        try {
            BasicFileAttributes found = Files.readAttributes(file.get(), BasicFileAttributes.class);
            Saved known = saved.get(uri);
            if (known == null || !known.time().equals(found.lastModifiedTime()) || known.size() != found.size()) {
                Snapshot text = new Snapshot(uri, Snapshot.ON_DISK, read(file.get()));
                known = new Saved(found.lastModifiedTime(), found.size(), text);
                saved.put(uri, known);
            }
            return Optional.of(known.text());
        } catch (IOException unreadable) {
            saved.remove(uri);
            return Optional.empty();
        }
    }

    /** Bytes that are no text become question marks, which are errors to the language in their places. */
    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static List<Path> files(Path root) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                private int folders;

                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    if (++folders > MAX_FOLDERS) {
                        return FileVisitResult.TERMINATE;
                    }
                    return !folder.equals(root) && Folders.isOfTools(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && file.toString().endsWith(EXTENSION)) {
                        files.add(file);
                    }
                    return files.size() < MAX_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException gone) {
            // what was found by then is what there is
            return files;
        }
        return files;
    }
}
