// SPDX-License-Identifier: EPL-2.0
package rbcast.product;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;

/**
 * What tells of a build in files that p2 has written: its folder, and times other than that of the commit.
 *
 * @param folder the one in which everything was built
 * @param commit the time of the commit, in milliseconds
 */
record BuildTraces(Path folder, String commit) {

    private static final Pattern TIME = Pattern.compile("(?:p2\\.timestamp['\"] value=|timestamp=|date=)['\"](\\d+)"
            + "|^(#.*\\d\\d:\\d\\d:\\d\\d.*)", Pattern.MULTILINE);

    /** The traces by the names of the files that have them. */
    Map<String, List<String>> in(Path place) throws IOException {
        Map<String, List<String>> traces = new TreeMap<>();
        try (Stream<Path> all = Files.walk(place)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                List<String> found = in(file.getFileName().toString(), file);
                if (!found.isEmpty()) {
                    traces.put(place.relativize(file).toString(), found);
                }
            }
        }
        return traces;
    }

    private List<String> in(String name, Path file) throws IOException {
        if (name.equals("content.jar") || name.equals("artifacts.jar")) {
            try (ZipFile jar = new ZipFile(file.toFile());
                    InputStream index = jar.getInputStream(jar.getEntry(name.replace(".jar", ".xml")))) {
                return in(new String(index.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        if (name.endsWith(".gz")) {
            try (InputStream text = new GZIPInputStream(Files.newInputStream(file))) {
                return in(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        // bytes of any file as characters, for text may be anywhere
        return name.endsWith(".jar") ? List.of() : in(Files.readString(file, StandardCharsets.ISO_8859_1));
    }

    private List<String> in(String text) {
        Matcher times = TIME.matcher(text);
        Stream<String> others = times.results().map(time -> time.group(1) == null ? time.group(2) : time.group(1))
                .filter(time -> !time.equals(commit));
        return Stream.concat(others, Stream.of(folder.toString()).filter(text::contains)).toList();
    }
}
