// SPDX-License-Identifier: EPL-2.0
package rbcast.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    @ParameterizedTest
    @ValueSource(strings = {"LICENSE", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "CITATION.cff"})
    void whatPeopleLookForIsThere(String file) {
        assertThat(ROOT.resolve(file)).isNotEmptyFile();
    }
}
