// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import rbcast.dsl.RBcastLanguage;
import rbcast.text.IoProblem;

/** Turns the files and folders that a user names into a list of files. */
public final class Sources {

    private static final String EXTENSION = ".rbcast";

    private Sources() {
    }

    /**
     * The files in the order given; a folder stands for the {@code .rbcast} files directly in it, by name.
     *
     * @throws InputException if a name is no path, or a folder holds no such file
     */
    public static List<Path> files(List<String> names) throws InputException {
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            Path path = path(name);
            if (Files.isDirectory(path)) {
                files.addAll(filesIn(path));
            } else {
                files.add(path);
            }
        }
        return List.copyOf(files);
    }

    /**
     * Reads these files; those that cannot be read are documents with an error.
     *
     * @throws InputException as for {@link #files}
     */
    public static List<SourceFile> read(List<String> names) throws InputException {
        return files(names).stream().map(Sources::read).toList();
    }

    /**
     * Reads one file; one that cannot be read is a document with an error.
     *
     * @throws InputException if the name is no path
     */
    public static SourceFile read(String name) throws InputException {
        return read(path(name));
    }

    private static SourceFile read(Path file) {
        return new SourceFile(file, RBcastLanguage.standalone().parse(file));
    }

    /** @throws InputException if the name is no path on this system */
    public static Path path(String name) throws InputException {
        if (name.isBlank()) {
            throw new InputException("a file name is empty: name a file or a folder");
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException unusable) {
            throw new InputException(name + ": not a file name: " + unusable.getReason());
        }
    }

    private static List<Path> filesIn(Path folder) throws InputException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(EXTENSION)).sorted().toList();
            if (files.isEmpty()) {
                throw new InputException(folder + ": there are no " + EXTENSION
                        + " files in this folder (those in folders below it are not looked for)");
            }
            return files;
        } catch (IOException unreadable) {
            throw new InputException(folder + ": cannot be read: " + IoProblem.inWords(unreadable));
        }
    }
}
