// SPDX-License-Identifier: EPL-2.0
package rbcast.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** What a Debian package has otherwise than the archives: man pages and a changelog as Debian's policy wants them. */
public final class DebianFiles {

    /** What {@code gzip -9n} begins a file with: no name, no time, compressed as far as possible, made on Unix. */
    private static final byte[] GZIP = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 2, 3};

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss xx",
            Locale.ENGLISH);

    private DebianFiles() {
    }

    /** @param arguments the folder with man pages, the folder to write to, the version, and its time, ISO 8601 */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        Path pages = Files.createDirectories(folder.resolve("man1"));
        List<Path> sources;
        try (Stream<Path> found = Files.list(Path.of(arguments[0]))) {
            sources = found.filter(file -> file.toString().endsWith(".1")).sorted().toList();
        }
        for (Path page : sources) {
            Files.write(pages.resolve(page.getFileName() + ".gz"), compressed(Files.readAllBytes(page)));
        }
        String changelog = changelog(arguments[2], OffsetDateTime.parse(arguments[3]));
        Files.write(folder.resolve("changelog.gz"), compressed(changelog.getBytes(StandardCharsets.UTF_8)));
    }

    private static String changelog(String version, OffsetDateTime time) {
        return """
                rbcast (%s) unstable; urgency=medium

                  * CHANGELOG.md beside this file says what is new.

                 -- The RBcast contributors <rbcast@contributors.invalid>  %s
                """.formatted(version.replace('-', '~'), DATE.format(time));
    }

    /** Equal contents make equal bytes. */
    private static byte[] compressed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(GZIP);
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(bytes, deflater)) {
            deflating.write(content);
        } finally {
            deflater.end();
        }
        CRC32 checksum = new CRC32();
        checksum.update(content);
        bytes.write(ByteBuffer.allocate(2 * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) checksum.getValue()).putInt(content.length).array());
        return bytes.toByteArray();
    }
}
