// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

import rbcast.text.IoProblem;

/** Texts of files that are not written in the language. */
public final class InputText {

    private static final long MOST_BYTES = 4 << 20;

    private InputText() {
    }

    /**
     * The text of a file of up to 4 MB.
     *
     * @param what the file should be, such as {@code certificate}, for messages
     * @throws InputException if it cannot be read, is too large or no text
     */
    public static String read(Path file, String what) throws InputException {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
                throw new InputException(file + ": this is a pipe or a device: name a file");
            }
            if (Files.isRegularFile(file) && Files.size(file) > MOST_BYTES) {
                throw new InputException("%s: no %s: it is larger than 4 MB".formatted(file, what));
            }
            return Files.readString(file);
        } catch (CharacterCodingException noText) {
            throw new InputException("%s: no %s: it is no text in UTF-8".formatted(file, what));
        } catch (IOException unreadable) {
            throw new InputException(IoProblem.inWords(unreadable));
        }
    }
}
