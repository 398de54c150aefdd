// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.StringConverter;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;

/** Whether the colours of words can be read, by the measure of the Web Content Accessibility Guidelines 2.2, 1.4.3. */
class ContrastTest {

    private static final double READABLE = 4.5;

    /** The text's background and that of the line with the cursor, as the workbench's themes have them. */
    private static final List<RGB> LIGHT = List.of(new RGB(255, 255, 255), new RGB(232, 242, 254));
    private static final List<RGB> DARK = List.of(new RGB(30, 31, 34), new RGB(55, 55, 55));

    private static final Pattern SETTING = Pattern.compile("'(rbcast\\.ui\\.colour\\.\\w+)=([\\d,]+)'");

    @Test
    void every_colour_is_readable_on_a_light_background() {
        assertThat(lightColours()).hasSizeGreaterThan(5).allSatisfy((name, colour) -> assertReadable(colour, LIGHT));
    }

    @Test
    void every_colour_has_one_for_a_dark_background_that_is_readable_there() throws IOException {
        assertThat(darkColours().keySet()).isEqualTo(lightColours().keySet());
        assertThat(darkColours()).allSatisfy((name, colour) -> assertReadable(colour, DARK));
    }

    private static void assertReadable(RGB colour, List<RGB> backgrounds) {
        assertThat(backgrounds).allSatisfy(background ->
                assertThat(contrast(colour, background)).isGreaterThanOrEqualTo(READABLE));
    }

    private static Map<String, RGB> lightColours() {
        Map<String, RGB> colours = new TreeMap<>();
        for (IConfigurationElement element : Platform.getExtensionRegistry()
                .getConfigurationElementsFor("org.eclipse.ui.themes")) {
            if (element.getName().equals("colorDefinition") && element.getContributor().getName().equals("rbcast.ui")) {
                colours.put(element.getAttribute("id"), StringConverter.asRGB(element.getAttribute("value")));
            }
        }
        return colours;
    }

    private static Map<String, RGB> darkColours() throws IOException {
        Map<String, RGB> colours = new TreeMap<>();
        try (InputStream sheet = Platform.getBundle("rbcast.ui").getEntry("css/dark.css").openStream()) {
            Matcher setting = SETTING.matcher(new String(sheet.readAllBytes(), StandardCharsets.UTF_8));
            while (setting.find()) {
                colours.put(setting.group(1), StringConverter.asRGB(setting.group(2)));
            }
        }
        return colours;
    }

    private static double contrast(RGB one, RGB other) {
        double[] luminances = {luminance(one), luminance(other)};
        Arrays.sort(luminances);
        return (luminances[1] + 0.05) / (luminances[0] + 0.05);
    }

    private static double luminance(RGB colour) {
        return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
