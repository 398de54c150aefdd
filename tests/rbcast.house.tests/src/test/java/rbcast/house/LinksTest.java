// SPDX-License-Identifier: EPL-2.0
package rbcast.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who follows a link of the documentation gets somewhere. */
class LinksTest {

    /** {@code [text](page.md#anchor)}, and perhaps {@code , "Section"} behind it. */
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)(?:,\\s+\"([^\"]+)\")?");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
    /** A page, picture or program of the checkout that a text or a message names without a link. */
    private static final Pattern NAMED = Pattern.compile("(?<![\\w/.-])((?:docs|examples|editors|promela|releng)/"
            + "[\\w./-]*\\w\\.(?:md|json|rbcast|scenario|png|svg))");

    static List<Page> pages() throws IOException {
        return Page.all();
    }

    /** Why the link leads nowhere. */
    private static Optional<String> fault(Page page, String target, String section) throws IOException {
        String[] parts = target.split("#", 2);
        Path file = page.file().resolveSibling(parts[0]).normalize();
        if (!parts[0].isEmpty() && !Files.exists(Rooms.root().resolve(file))) {
            return Optional.of(target + ": there is no such file");
        }
        if (parts.length == 1 && section == null) {
            return Optional.empty();
        }
        Page aim = parts[0].isEmpty() ? page : Page.of(file.toString());
        if (parts.length == 2 && !aim.anchors().contains(parts[1])) {
            return Optional.of(target + ": the page has no such heading");
        }
        if (section != null && !aim.headings().contains(section.replaceAll("\\s+", " "))) {
            return Optional.of(target + ": the page has no section \"" + section + "\"");
        }
        return Optional.empty();
    }

    private static List<String> faults(Page page) throws IOException {
        List<String> faults = new ArrayList<>();
        String prose = page.prose().replaceAll("`[^`]*`", "");
        for (MatchResult link : LINK.matcher(prose).results().toList()) {
            if (!ELSEWHERE.matcher(link.group(1)).matches()) {
                fault(page, link.group(1), link.group(2)).ifPresent(faults::add);
            }
        }
        return faults;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsToAFileThatIsThereAndToAHeadingInIt(Page page) throws IOException {
        assertThat(faults(page)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void filesOfTheCheckoutThatAPageNamesAreThere(Page page) {
        assertThat(NAMED.matcher(page.text()).results().map(named -> named.group(1)))
                .allSatisfy(named -> assertThat(Rooms.root().resolve(named)).exists());
    }

    @Test
    void everyPageOfTheDocumentationIsInTheReadmeOrOnAPageThatIs() throws IOException {
        Page readme = Page.of("README.md");

        assertThat(pages()).filteredOn(page -> page.file().startsWith("docs") && page.file().getNameCount() == 2)
                .isNotEmpty().allSatisfy(page -> assertThat(pages()).anyMatch(other -> !other.equals(page)
                        && (other.equals(readme) || readme.text().contains("(" + other + ")"))
                        && other.text().contains(page.file().getFileName() + ")")));
    }

    @Test
    void aLinkThatLeadsNowhereIsSeen() throws IOException {
        Page page = new Page(Path.of("docs/some.md"), """
                # Some page
                [gone](gone.md), [here](#some-page), [there](language.md#no-such-heading)
                [over there](language.md#campaigns)
                ([language.md](language.md), "Campaigns"), ([language.md](language.md), "Nothing of
                the kind"), `[no](link.md)`, [out](https://example.org/gone.md)
                """);

        assertThat(faults(page)).containsExactly("gone.md: there is no such file",
                "language.md#no-such-heading: the page has no such heading",
                "language.md: the page has no section \"Nothing of\nthe kind\"");
    }
}
