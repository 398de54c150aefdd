// SPDX-License-Identifier: EPL-2.0
package rbcast.reproducible;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** Takes out of an update site, or of the installations below a folder, when and where they were built. */
public final class Main {

    private static final DateTimeFormatter COMMITTED = DateTimeFormatter.ofPattern("uuuuMMddHHmm");

    private Main() {
    }

    /**
     * @param arguments a folder, and the time to put in the place of others, such as 202601311259, in UTC
     * @throws IOException if a file cannot be read or written, or if there is nothing of p2 in the folder
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Instant time = LocalDateTime.parse(arguments[1], COMMITTED).toInstant(ZoneOffset.UTC);
        if (Files.exists(folder.resolve("content.jar"))) {
            UpdateSite.normalise(folder, time);
            return;
        }
        List<Path> installations = installationsBelow(folder);
        if (installations.isEmpty()) {
            throw new IOException("There is neither an update site nor an installation in " + folder);
        }
        for (Path installation : installations) {
            Installation.normalise(installation, time);
        }
    }

    private static List<Path> installationsBelow(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(each -> Files.isDirectory(each.resolve(Installation.REGISTRY))).toList();
        }
    }
}
