// SPDX-License-Identifier: EPL-2.0
package rbcast.reproducible;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Jars that this build has made. Maven takes the modes of the files in them from the disk, where the umask of who
 * builds has left them; Java does not look at them.
 */
final class OurJars {

    // https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.12 and 4.3.16
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int END_ENTRIES = 10;
    private static final int END_DIRECTORY = 16;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int ENTRY_SYSTEM = 5;
    private static final List<Integer> ENTRY_LENGTHS = List.of(28, 30, 32);
    private static final int ENTRY_ATTRIBUTES = 38;
    private static final byte UNIX = 3;

    private static final int KIND_OF_FILE = 0170000;
    private static final int EXECUTABLE = 0100;

    private OurJars() {
    }

    /** Those in a folder; none if it is not there. */
    static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("rbcast\\..*\\.jar")).sorted().toList();
        }
    }

    /**
     * The same jar with files that everybody reads and their owner writes. Its length does not change.
     *
     * @throws IOException if this is no jar
     */
    static byte[] withUsualModes(byte[] jar) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(jar.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int end = jar.length - END_LENGTH;
        while (end >= 0 && bytes.getInt(end) != END) {
            end--;
        }
        if (end < 0) {
            throw new IOException("This is no jar");
        }
        int entry = bytes.getInt(end + END_DIRECTORY);
        for (int i = 0; i < Short.toUnsignedInt(bytes.getShort(end + END_ENTRIES)); i++) {
            if (bytes.getInt(entry) != ENTRY) {
                throw new IOException("This jar has no entry where its directory says one");
            }
            if (bytes.get(entry + ENTRY_SYSTEM) == UNIX) {
                int attributes = bytes.getInt(entry + ENTRY_ATTRIBUTES);
                bytes.putInt(entry + ENTRY_ATTRIBUTES,
                        usual(attributes >>> Short.SIZE) << Short.SIZE | attributes & 0xffff);
            }
            int next = entry + ENTRY_LENGTH;
            for (int length : ENTRY_LENGTHS) {
                next += Short.toUnsignedInt(bytes.getShort(entry + length));
            }
            entry = next;
        }
        return bytes.array();
    }

    private static int usual(int mode) {
        return mode & KIND_OF_FILE | ((mode & EXECUTABLE) == 0 ? 0644 : 0755);
    }
}
