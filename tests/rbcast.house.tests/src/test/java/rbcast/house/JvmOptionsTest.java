// SPDX-License-Identifier: EPL-2.0
package rbcast.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** The JVM runs the workbench in the same way whoever starts it. */
class JvmOptionsTest {

    private static final Path PRODUCT = Rooms.root().resolve("releng/rbcast.product");
    private static final Pattern LAUNCHER = Pattern.compile("<vmArgs>(.*?)</vmArgs>", Pattern.DOTALL);

    private static List<String> options() throws IOException {
        return Files.readAllLines(PRODUCT.resolve("jvm.options")).stream().filter(line -> !line.startsWith("#"))
                .toList();
    }

    @Test
    void theProductsLauncherTakesTheOptionsOfTheStartScript() throws IOException {
        Matcher launcher = LAUNCHER.matcher(Files.readString(PRODUCT.resolve("rbcast.product")));

        assertThat(launcher.find()).isTrue();
        assertThat(launcher.group(1).strip().split("\\s+")).containsExactlyElementsOf(options());
    }

    @Test
    void startScriptTourAndTestsTakeThemFromTheFile() throws IOException {
        for (String user : List.of("rbcast", "releng/tour/take", "tests/rbcast.ui.tests/pom.xml")) {
            String text = Files.readString(Rooms.root().resolve(user));
            assertThat(text).as(user).contains("releng/rbcast.product/jvm.options").doesNotContain("-Xmx1g");
        }
    }
}
