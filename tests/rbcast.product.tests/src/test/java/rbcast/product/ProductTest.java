// SPDX-License-Identifier: EPL-2.0
package rbcast.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The materialised product, and the feature in a platform of Eclipse's own, started as users start them. */
class ProductTest {

    private static final String TEXT = """
            algorithm Start {
                when RB-Broadcast(m) do:
                    SEND to all(<init, m>) if true and not already sent;
                    STOP if true;
                when receive(<t, m>) do:
                    DELIVER(m) if received (<init, m>) from 1 distinct party and not already delivered;
                    STOP if true;
            }
            verify Start {
                no-failure with N = 3, F = 0;
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void a_platform_of_eclipse_into_which_the_update_site_was_installed_verifies_a_file() throws Exception {
        StartedWorkbench platform = new StartedWorkbench("rbcast.platform", folder);
        try (Stream<Path> features = Files.list(platform.installation().resolve("features"))) {
            assertThat(features.map(feature -> feature.getFileName().toString()))
                    .singleElement().asString().startsWith("rbcast.feature_");
        }
        Map<String, String> bundles = platform.bundles();
        assertThat(bundles.entrySet()).filteredOn(bundle -> bundle.getKey().startsWith("rbcast."))
                .extracting(Map.Entry::getValue).as("versions by which updates are found").hasSizeGreaterThan(10)
                .containsOnly(bundles.get("rbcast.ui"));
        Path report = folder.resolve("report");

        platform.run("platform", List.of("-Drbcast.probe.file=" + Files.writeString(folder.resolve("start.rbcast"),
                TEXT), "-Drbcast.probe.report=" + report), List.of("-perspective", "rbcast.ui.perspective"));

        assertThat(report).content().contains("editor org.eclipse.ui.genericeditor.GenericEditor",
                "no-failure with N = 3, F = 0: verified");
        assertThat(platform.errors()).isEmpty();
    }

    @Test
    void an_update_is_offered_and_installed_from_a_newer_site_and_a_restart_starts_again() throws Exception {
        StartedWorkbench product = new StartedWorkbench("rbcast.product", folder);
        String version = product.bundles().get("rbcast.ui");
        String newer = "0.1.0.999912312359";
        Path site = Files.createDirectory(folder.resolve("site"));
        new NewerSite(version, newer).make(Path.of(System.getProperty("rbcast.site")), site);
        Path report = folder.resolve("report");

        product.runByScript("update", List.of("-Drbcast.update.site=" + site.toUri(),
                "-Drbcast.update.report=" + report));

        assertThat(Files.readAllLines(report)).contains("offered RBcast").containsSubsequence("version " + version,
                "dialog Available Updates", "version " + newer, "restarted");
        assertThat(product.bundles().entrySet()).filteredOn(bundle -> bundle.getKey().startsWith("rbcast."))
                .extracting(Map.Entry::getValue).containsOnly(newer);
        assertThat(product.errors()).isEmpty();
    }

    @Test
    void the_workbench_knows_no_update_site_of_the_machine_that_has_built_it() {
        Path product = Path.of(System.getProperty("rbcast.product"));

        assertThat(product.resolve("p2/org.eclipse.equinox.p2.engine")).isDirectory();
        assertThat(product.resolve("p2/org.eclipse.equinox.p2.engine/.settings")).satisfiesAnyOf(
                settings -> assertThat(settings).doesNotExist(), settings -> assertThat(settings).isEmptyDirectory());
    }

    @Test
    void neither_the_workbench_nor_the_update_site_says_where_or_when_it_was_built() throws Exception {
        Path workbench = Path.of(System.getProperty("rbcast.product"));
        Path checkout = Path.of("..", "..").toRealPath();
        Path profile = workbench.resolve("p2/org.eclipse.equinox.p2.engine/profileRegistry/DefaultProfile.profile");
        String commit;
        try (Stream<Path> files = Files.list(profile)) {
            commit = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".profile.gz"))
                    .collect(Collectors.joining()).replace(".profile.gz", "");
        }

        // a whole minute, and the only one
        assertThat(commit).matches("\\d+0000").hasSize("1700000000000".length());
        assertThat(new BuildTraces(checkout, commit).in(workbench)).isEmpty();
        assertThat(new BuildTraces(checkout, commit).in(Path.of(System.getProperty("rbcast.site")))).isEmpty();
    }

    @Test
    void a_days_use_verifies_and_leaves_no_error_in_the_log_and_all_is_where_it_was_the_next_day() throws Exception {
        StartedWorkbench product = new StartedWorkbench("rbcast.product", folder);
        Path evening = folder.resolve("evening");
        Path morning = folder.resolve("morning");
        List<String> day = new ArrayList<>(List.of("-Drbcast.day=" + evening,
                "-Drbcast.examples=" + Path.of("..", "..", "examples").toRealPath()));

        product.run("day", day, List.of());
        assertThat(evening).content().contains("perspective rbcast.ui.perspective",
                "editor org.eclipse.ui.genericeditor.GenericEditor", "no-failure with N = 3, F = 0: verified")
                .endsWith("done\n").doesNotContain("Debug");
        product.run("morning", List.of("-Drbcast.day=" + morning, "-Drbcast.day.next=true"), List.of());

        assertThat(Files.readAllLines(morning)).contains("synthesis open", "steps done 1", "done")
                .contains(Files.readAllLines(evening).stream().filter(line -> line.startsWith("toolbar ")).findFirst()
                        .orElseThrow());
        assertThat(product.errors()).isEmpty();
    }

    /**
     * The tests of the workbench have run before this module, if it was built as a whole. They delete what the platform
     * has under way, launch configurations for instance, more quickly than anybody does; it logs that by itself.
     */
    @Test
    void the_tests_of_the_workbench_have_left_no_error_of_ours_in_its_log() throws Exception {
        Path log = Path.of("..", "rbcast.ui.tests", "target", "work", "data", ".metadata", ".log");

        assertThat(ErrorLog.errorsOfOurs(log)).isEmpty();
    }
}
