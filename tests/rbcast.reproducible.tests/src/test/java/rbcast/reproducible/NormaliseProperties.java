// SPDX-License-Identifier: EPL-2.0
package rbcast.reproducible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** When, where and in which order p2 has written something makes no difference afterwards. */
class NormaliseProperties {

    private static final String COMMITTED = "202611262337";
    private static final Instant COMMIT = Instant.parse("2026-11-26T23:37:00Z");
    private static final long FIRST = 1_000_000_000_000L;
    private static final long LAST = 2_000_000_000_000L;

    private Path folder;

    @BeforeTry
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("reproducible");
    }

    @AfterTry
    void removeFolder() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Provide
    static Arbitrary<List<String>> units() {
        return Arbitraries.strings().withCharRange('a', 'e').withChars('.').ofMinLength(1).ofMaxLength(8).list()
                .uniqueElements().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    static Arbitrary<Long> times() {
        return Arbitraries.longs().between(FIRST, LAST);
    }

    @Property(tries = 50)
    void theSameSiteFromTwoBuildsIsTheSame(@ForAll("units") List<String> units,
            @ForAll("times") long one, @ForAll("times") long other, @ForAll Random chance) throws IOException {
        Path first = Files.createDirectory(folder.resolve("one"));
        Path second = Files.createDirectory(folder.resolve("a second place"));
        new WrittenByP2(one, chance).site(first, units);
        new WrittenByP2(other, chance).site(second, units);

        Main.main(new String[] {first.toString(), COMMITTED});
        Main.main(new String[] {second.toString(), COMMITTED});

        assertThat(files(second)).isEqualTo(files(first));
    }

    @Property(tries = 50)
    void theSameInstallationFromTwoBuildsIsTheSame(@ForAll("units") List<String> units,
            @ForAll("times") long one, @ForAll("times") long other, @ForAll Random chance) throws IOException {
        Path first = Files.createDirectories(folder.resolve("one/linux/gtk"));
        Path second = Files.createDirectories(folder.resolve("a second place/linux/gtk"));
        new WrittenByP2(one, chance).installation(first, units);
        new WrittenByP2(other, chance).installation(second, units);

        Main.main(new String[] {folder.resolve("one").toString(), COMMITTED});
        Main.main(new String[] {folder.resolve("a second place").toString(), COMMITTED});

        assertThat(files(second)).isEqualTo(files(first));
    }

    @Example
    void indexesKeepWhatIsInThem() throws IOException {
        new WrittenByP2(FIRST, new Random(1)).site(folder, List.of("c", "b", "a"));

        UpdateSite.normalise(folder, COMMIT);

        assertThat(index("content")).containsSubsequence("<?metadataRepository version='1.2.0'?>", "name=\"A site\"",
                "name=\"p2.timestamp\" value=\"" + COMMIT.toEpochMilli() + '"', "size=\"3\"", "<unit id=\"a\"",
                "size=\"2\"", "configure\n  the &lt;thing&gt; \"by\" name &amp; number", "<unit id=\"b\"",
                "<unit id=\"c\"");
        assertThat(index("artifacts")).containsSubsequence("<artifact classifier=\"osgi.bundle\" id=\"a\"",
                "name=\"artifact.size\" value=\"12\"", "name=\"download.size\"", "id=\"b\"");
    }

    private String index(String name) throws IOException {
        return new String(Zip.read(folder.resolve(name + ".jar")).get(name + ".xml"), StandardCharsets.UTF_8);
    }

    @Example
    void ofAProfileItsLastStateRemainsAsOfTheCommit() throws IOException {
        new WrittenByP2(LAST, new Random(1)).installation(folder, List.of("a"));

        Installation.normalise(folder, COMMIT);

        Path profile = folder.resolve(Installation.REGISTRY).resolve("DefaultProfile.profile");
        Path state = profile.resolve(COMMIT.toEpochMilli() + ".profile.gz");
        try (Stream<Path> files = Files.list(profile)) {
            assertThat(files).containsExactlyInAnyOrder(state, profile.resolve(".lock"), profile.resolve(".data"));
        }
        try (GZIPInputStream text = new GZIPInputStream(Files.newInputStream(state))) {
            assertThat(new String(text.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("timestamp=\"" + COMMIT.toEpochMilli() + '"', "<unit id=\"a\"",
                            "name=\"unzipped|@artifact|/opt/rbcast-workbench\"",
                            "value=\"/opt/rbcast-workbench/jvm.options|/opt/rbcast-workbench/start|\"")
                    .doesNotContain(folder.toString());
        }
    }

    @Example
    void anIndexInAFormThatWouldDisagreeIsRefused() throws IOException {
        new WrittenByP2(FIRST, new Random(1)).site(folder, List.of("a"));
        Files.createFile(folder.resolve("content.xml.xz"));

        assertThatIOException().isThrownBy(() -> Main.main(new String[] {folder.toString(), COMMITTED}))
                .withMessageContaining("content.xml.xz");
    }

    @Example
    void aFolderWithNothingOfP2IsAMistakeOfTheBuild() {
        assertThatIOException().isThrownBy(() -> Main.main(new String[] {folder.toString(), COMMITTED}))
                .withMessageContaining("neither an update site nor an installation");
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
