// SPDX-License-Identifier: EPL-2.0
package rbcast.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives with other people's classes in them say whose these are, and under which licence. */
class LicencesTest {

    private static final String FOLDER = "META-INF/licenses/";
    private static final String LIST = FOLDER + "THIRD-PARTY.md";
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Path ROOT = Path.of("..", "..");

    /** The archive of a module; skips the test where a headless build has none. */
    private static JarFile archive(String module) throws IOException {
        Path target = ROOT.resolve(module).resolve("target");
        assumeTrue(Files.isDirectory(target), "the workbench is not built");
        try (Stream<Path> files = Files.list(target)) {
            return new JarFile(files.filter(file -> file.getFileName().toString()
                    .matches("rbcast\\.\\w+-[0-9.]+(-SNAPSHOT)?\\.jar")).findFirst().orElseThrow().toFile());
        }
    }

    private static String text(JarFile archive, String name) throws IOException {
        return new String(archive.getInputStream(archive.getJarEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    /** What stands in backquotes in one column of the list. */
    private static List<String> column(String list, int number) {
        return list.lines().filter(line -> line.startsWith("| `")).map(line -> line.split("\\|")[number])
                .flatMap(cell -> QUOTED.matcher(cell).results().map(MatchResult::group))
                .map(quoted -> quoted.replace("`", "")).distinct().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bundles/rbcast.cli", "releng/rbcast.graphics"})
    void every_class_in_an_archive_is_ours_or_of_a_library_in_its_list(String module) throws IOException {
        try (JarFile archive = archive(module)) {
            List<String> packages = column(text(archive, LIST), 1);
            assertThat(archive.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".class")))
                    .isNotEmpty().allMatch(name -> name.startsWith("rbcast/")
                            || packages.stream().anyMatch(folder -> name.startsWith(folder + "/")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bundles/rbcast.cli", "releng/rbcast.graphics"})
    void every_licence_that_the_list_names_is_in_the_archive(String module) throws IOException {
        try (JarFile archive = archive(module)) {
            String list = text(archive, LIST);
            assertThat(column(list, 3)).contains("Apache-2.0.txt", "LGPL-2.1.txt", "LICENSE")
                    .allSatisfy(licence -> assertThat(text(archive, FOLDER + licence)).isNotBlank());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bundles/rbcast.cli", "releng/rbcast.graphics"})
    void the_notices_of_apaches_libraries_are_kept(String module) throws IOException {
        try (JarFile archive = archive(module)) {
            assertThat(text(archive, FOLDER + "pdfbox-jar/META-INF/NOTICE")).contains("Apache PDFBox");
            assertThat(text(archive, FOLDER + "pdfbox-jar/META-INF/LICENSE")).contains("EXTERNAL COMPONENTS");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bundles/rbcast.cli", "releng/rbcast.graphics"})
    void our_own_licence_is_in_the_archive(String module) throws IOException {
        try (JarFile archive = archive(module)) {
            assertThat(text(archive, FOLDER + "LICENSE")).isEqualTo(Files.readString(ROOT.resolve("LICENSE")));
        }
    }
}
