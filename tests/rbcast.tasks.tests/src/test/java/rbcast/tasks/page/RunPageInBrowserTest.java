// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages as their readers meet them: opened, clicked and typed at. */
class RunPageInBrowserTest {

    private static final String AT = "document.querySelector('[data-run]').dataset.at";
    private static final String SENTENCE = "document.querySelector('.sentence').textContent";
    private static final String PAST_MARKS = "document.querySelectorAll('.event:not(.future)').length";

    @TempDir
    static Path folder;

    private static Chromium browser;

    @BeforeAll
    static void startBrowser() throws IOException {
        Optional<Path> program = Chromium.installed();
        assumeTrue(program.isPresent(), "there is no Chromium on this machine");
        browser = Chromium.start(program.get(), folder);
    }

    @AfterAll
    static void endBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    private static void open(String page, String fragment) throws IOException {
        Path file = Files.writeString(Files.createTempFile(folder, "run", ".html"), page);
        browser.open(URI.create(file.toUri() + fragment));
    }

    private static void openForgery() throws IOException {
        open(RunPage.of(Samples.forgery(), Samples.LINES), "");
    }

    @Test
    void aPageOpensAtTheEndOfItsRunWithoutAProblem() throws IOException {
        openForgery();

        assertThat(browser.evaluate(AT)).isEqualTo(String.valueOf(Samples.forgery().moments().size()));
        assertThat(browser.evaluate("document.querySelectorAll('.arrow').length"))
                .isEqualTo(String.valueOf(Samples.forgery().arrows().size()));
        assertThat(browser.evaluate(PAST_MARKS)).isEqualTo(String.valueOf(Samples.forgery().moments().size()));
        assertThat(browser.problems()).isEmpty();
    }

    @Test
    void keysStepThroughTheRun() throws IOException {
        openForgery();

        browser.press("Home");
        assertThat(browser.evaluate(SENTENCE)).isEqualTo("Nothing has happened yet.");
        assertThat(browser.evaluate(PAST_MARKS)).isEqualTo("0");
        browser.press("ArrowRight");
        assertThat(browser.evaluate(SENTENCE)).isEqualTo("p4 (Byzantine)makes up type1 for p1");
        browser.press("ArrowRight");
        assertThat(browser.evaluate(SENTENCE)).isEqualTo("p1receives type1 from p4 (1)");
        browser.press("ArrowDown");
        assertThat(browser.evaluate(SENTENCE)).startsWith("p1sends type1 to the others");
        browser.press("ArrowLeft");
        assertThat(browser.evaluate(AT)).isEqualTo("2");
        browser.press("End");
        assertThat(browser.evaluate(AT)).isEqualTo(String.valueOf(Samples.forgery().moments().size()));
    }

    @Test
    void aClickOnAnEventShowsItsActionAndAClickOnAnActionItsNextEvent() throws IOException {
        openForgery();

        browser.click("[data-event='2'] .hit");
        assertThat(browser.evaluate(AT)).isEqualTo("3");
        assertThat(browser.evaluate("document.querySelector('.listing .active').textContent"))
                .contains("SEND to neighbours(<type1, m>)");
        assertThat(browser.evaluate("document.querySelector('.events [aria-current]').textContent")).contains("sends");
        browser.click(".listing button[data-site='2']");
        assertThat(browser.evaluate(SENTENCE)).contains("DELIVERS m");
        browser.click(".events li:nth-child(1) button");
        assertThat(browser.evaluate(AT)).isEqualTo("1");
    }

    @Test
    void anAddressLeadsToAnEvent() throws IOException {
        open(RunPage.of(Samples.crash(), Samples.LINES), "#run-1-event-3");

        assertThat(browser.evaluate(SENTENCE)).isEqualTo("p1 (faulty broadcaster)CRASHES");
        assertThat(browser.evaluate("document.querySelectorAll('.names .down').length")).isEqualTo("1");
        browser.press("ArrowRight");
        assertThat(browser.evaluate("location.hash")).isEqualTo("#run-1-event-4");
    }

    @Test
    void filtersTakeProcessesAndTypesOutOfThePicture() throws IOException {
        openForgery();

        browser.click(".filters fieldset:nth-of-type(1) label:nth-of-type(4) input");
        assertThat(browser.evaluate("document.querySelectorAll('.names text.name').length")).isEqualTo("3");
        assertThat(browser.evaluate("document.querySelectorAll('.arrow.content0').length"))
                .isEqualTo(String.valueOf(Samples.forgery().arrows().stream()
                        .filter(arrow -> arrow.sender() != 3 && arrow.receiver() != 3).count()));
        browser.click(".filters fieldset:nth-of-type(2) label:nth-of-type(2) input");
        assertThat(browser.evaluate("document.querySelectorAll('.arrow').length")).isEqualTo("0");
    }

    @Test
    void theCausesOfAnEventStandOut() throws IOException {
        openForgery();

        browser.click("[data-event='1'] .hit");
        browser.press("c");

        assertThat(browser.evaluate("document.querySelectorAll('.event:not(.unrelated)').length")).isEqualTo("2");
        assertThat(browser.evaluate("document.querySelectorAll('.arrow:not(.unrelated)').length")).isEqualTo("1");
    }

    @Test
    void theMouseAsksAndZoomKeepsTheEventInSight() throws IOException {
        openForgery();

        browser.hover("[data-event='0'] .hit");
        assertThat(browser.evaluate("document.querySelector('.tip').textContent"))
                .isEqualTo("1: p4 (Byzantine) makes up type1 for p1");
        String before = browser.evaluate("document.querySelector('.stage svg:last-child').getAttribute('width')");
        browser.press("+");
        assertThat(Double.parseDouble(browser.evaluate(
                "document.querySelector('.stage svg:last-child').getAttribute('width')")))
                        .isGreaterThan(Double.parseDouble(before));
    }

    @Test
    void playingComesToTheEnd() throws IOException {
        open(RunPage.of(Samples.crash(), Samples.LINES), "");
        browser.evaluate("document.querySelector('.bar select').value = '3'");

        browser.click(".play");
        browser.await("document.querySelector('.play').textContent === 'Pause'");
        browser.await(AT + " === '5' && document.querySelector('.play').textContent === 'Play'");

        assertThat(browser.evaluate(SENTENCE)).startsWith("p2DELIVERS m");
    }

    /** What a step touches does not grow with the run, so that long ones stay fluid. */
    @Test
    void aStepOfAThousandEventsTouchesOnlyItsNeighbours() throws IOException {
        open(RunPage.of(Samples.thousandEvents(), Samples.LINES), "");
        assertThat(Samples.thousandEvents().moments()).hasSizeGreaterThan(1000);
        assertThat(browser.evaluate("document.querySelectorAll('.event').length"))
                .isEqualTo(String.valueOf(Samples.thousandEvents().moments().size()));

        browser.evaluate("window.touched = 0; new MutationObserver(changes => { touched += changes.length; }).observe("
                + "document.querySelector('[data-run]'), { subtree: true, attributes: true, childList: true });"
                + " document.querySelector('[data-run]').focus()");
        browser.press("ArrowLeft");

        assertThat(browser.evaluate(AT)).isEqualTo(String.valueOf(Samples.thousandEvents().moments().size() - 1));
        assertThat(Integer.parseInt(browser.evaluate("touched"))).isPositive().isLessThan(150);
    }

    @Test
    void lightAndDarkAreReadable() throws IOException {
        for (String scheme : new String[] {"light", "dark"}) {
            browser.preferColours(scheme);
            openForgery();
            assertThat(Double.parseDouble(browser.evaluate(CONTRAST))).as(scheme).isGreaterThanOrEqualTo(4.5);
        }
        browser.preferColours("light");
    }

    /** The least contrast of a text with its ground (WCAG 2.1), among all that the page shows. */
    private static final String CONTRAST = """
            (() => {
              const channels = colour => colour.match(/[\\d.]+/g).map(Number);
              const luminance = colour => channels(colour).slice(0, 3).map(value => value / 255)
                .map(value => value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
                .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
              const ground = element => {
                for (let at = element; at; at = at.parentElement) {
                  const colour = getComputedStyle(at).backgroundColor;
                  if (channels(colour)[3] !== 0) return colour;
                }
                return 'rgb(255, 255, 255)';
              };
              const texts = [...document.querySelectorAll('body *')].filter(element => !element.closest('script, title')
                && [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim() !== '')
                && !element.closest('[hidden], button:disabled, details:not([open]) pre'));
              return Math.min(...texts.map(element => {
                const style = getComputedStyle(element);
                const one = luminance(element.namespaceURI.endsWith('svg') ? style.fill : style.color);
                const other = luminance(ground(element));
                return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
              }));
            })()""";
}
