// SPDX-License-Identifier: EPL-2.0
package rbcast.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Writes SHA256SUMS beside the files of a release, as {@code sha256sum --check} reads it. */
public final class Checksums {

    private static final String FILE = "SHA256SUMS";

    private Checksums() {
    }

    /** @param arguments the folder with the files */
    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        Path folder = Path.of(arguments[0]);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(Files::isRegularFile).filter(file -> !file.endsWith(FILE)).sorted().toList();
        }
        StringBuilder sums = new StringBuilder();
        for (Path file : files) {
            sums.append(HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)))).append("  ")
                    .append(file.getFileName()).append('\n');
        }
        Files.writeString(folder.resolve(FILE), sums);
    }
}
