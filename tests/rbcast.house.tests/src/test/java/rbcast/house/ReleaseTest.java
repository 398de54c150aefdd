// SPDX-License-Identifier: EPL-2.0
package rbcast.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What names a version names the same one. */
class ReleaseTest {

    private static final Path ROOT = Path.of("..", "..");

    private static String find(String pattern, String file) throws IOException {
        Matcher matcher = Pattern.compile(pattern, Pattern.MULTILINE).matcher(Files.readString(ROOT.resolve(file)));
        assertThat(matcher.find()).as("%s in %s", pattern, file).isTrue();
        return matcher.group(1);
    }

    private static String version() throws IOException {
        return find("<artifactId>rbcast\\.parent</artifactId>\\s+<version>([0-9.]+)", "pom.xml");
    }

    @Test
    void theCitationIsOfThisVersion() throws IOException {
        assertThat(find("^version: (\\S+)$", "CITATION.cff")).isEqualTo(version());
    }

    @Test
    void theExtensionForVisualStudioCodeIsOfThisVersion() throws IOException {
        assertThat(find("\"version\": \"([^\"]+)\"", "editors/vscode/package.json")).isEqualTo(version());
    }

    @Test
    void theChangelogSpeaksOfThisVersion() throws IOException {
        assertThat(Files.readString(ROOT.resolve("CHANGELOG.md"))).containsAnyOf("## [Unreleased]",
                "## [" + version() + "]");
    }

    static List<Path> bundles() throws IOException {
        try (Stream<Path> bundles = Files.list(ROOT.resolve("bundles"))) {
            return bundles.map(bundle -> bundle.resolve("pom.xml")).filter(Files::exists).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyBundleSaysWhatItIs(Path pom) throws IOException {
        assertThat(pom).content().containsPattern("<name>[^<]+</name>").containsPattern("<description>[^<]+<");
    }

    @Test
    void whatIsPublishedSaysUnderWhichLicenceAndFromWhere() throws IOException {
        assertThat(ROOT.resolve("pom.xml")).content().containsSubsequence("<url>", "<licenses>", "EPL-2.0", "<url>",
                "<developers>", "<name>The RBcast contributors</name>", "<scm ", "<connection>scm:git:", "<url>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LICENSE", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "CITATION.cff"})
    void whatPeopleLookForIsThere(String file) {
        assertThat(ROOT.resolve(file)).isNotEmptyFile();
    }
}
