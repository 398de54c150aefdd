// SPDX-License-Identifier: EPL-2.0
package rbcast.text;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Input and output that failed, in words for a user: Java's own messages are sometimes a file's name alone. */
public final class IoProblem {

    /** Java's words for a program that cannot be started end in the system's. */
    private static final Pattern NOT_STARTED = Pattern.compile("(?s)Cannot run program .*: error=\\d+, (.*)");

    private IoProblem() {
    }

    /** What happened to which file. */
    public static String inWords(IOException problem) {
        return problem instanceof FileSystemException file && file.getFile() != null
                ? file.getFile() + ": " + reason(problem) : reason(problem);
    }

    /** What happened, without the file's name where that is known. */
    public static String reason(IOException problem) {
        if (!(problem instanceof FileSystemException file)) {
            String message = problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
            Matcher notStarted = NOT_STARTED.matcher(message);
            return notStarted.matches() ? "it cannot be started: " + notStarted.group(1) : message;
        }
        return file.getReason() != null ? file.getReason()
                : file instanceof NoSuchFileException ? "there is no such file or folder"
                : file instanceof AccessDeniedException ? "permission denied"
                : file instanceof FileAlreadyExistsException ? "something of that name is in the way"
                : file.getClass().getSimpleName();
    }
}
