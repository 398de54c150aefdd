// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.page;

import java.util.List;
import java.util.stream.Collectors;

import rbcast.text.Words;

/**
 * Names of files as a page shows them: the folder that all of them are in is said once.
 *
 * @param folder the longest beginning that they share, with the slash at its end; empty if there is none
 * @param files the whole names, each once
 */
record FileNames(String folder, List<String> files) {

    private static final int MOST_NAMED = 3;

    static FileNames of(List<String> files) {
        String folder = files.isEmpty() ? "" : folder(files.get(0));
        for (String file : files) {
            while (!file.startsWith(folder)) {
                folder = folder(folder.substring(0, folder.length() - 1));
            }
        }
        return new FileNames(folder, files);
    }

    /** Everything up to the last slash. */
    private static String folder(String file) {
        return file.substring(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    /** A file's name without the shared folder. */
    String brief(String file) {
        return file.substring(folder.length());
    }

    /** {@code a.rbcast, b.rbcast and 2 more files in examples/}. */
    String inWords() {
        List<String> brief = files.stream().map(this::brief).toList();
        int rest = brief.size() - MOST_NAMED;
        String names = rest <= 0 ? Words.enumeration(brief)
                : brief.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                        + (rest == 1 ? " and 1 more file" : " and %d more files".formatted(rest));
        return folder.isEmpty() ? names : names + " in " + folder;
    }
}
