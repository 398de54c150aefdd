// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

import rbcast.algorithm.simulation.Simulation;
import rbcast.algorithm.trace.Trace;
import rbcast.dsl.AlgorithmWriter;
import rbcast.tasks.InputException;
import rbcast.testing.RandomRuns;

class ScenarioProperties {

    private static Path folder;

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("scenarios");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Property(tries = 300)
    void aSimulatedRunThatIsSavedReplaysToTheSameRun(@ForAll("runs") Simulation simulation,
            @ForAll("names") String name) throws IOException, InputException {
        Path algorithm = Files.writeString(folder.resolve("a.rbcast"), AlgorithmWriter.write(simulation.algorithm()));
        Trace trace = simulation.trace().about(Set.of(rbcast.algorithm.system.Property.values()));
        Path scenario = folder.resolve(name + ".scenario");

        Files.writeString(scenario, ScenarioText.of(trace, "drawn at random", algorithm, scenario));
        ScenarioRun run = ScenarioRun.of(scenario);
        Files.delete(scenario);

        assertThat(run.simulation()).isEqualTo(simulation);
        assertThat(run.trace()).isEqualTo(trace);
        assertThat(run.isAsExpected()).isTrue();
        assertThat(ScenarioText.of(run.trace(), "drawn at random", algorithm, scenario))
                .isEqualTo(ScenarioText.of(trace, "drawn at random", algorithm, scenario));
    }

    @Property(tries = 300)
    void aScenarioThatIsDamagedIsRefusedWithItsPlaceOrReadsAsAnother(@ForAll("runs") Simulation simulation,
            @ForAll int place, @ForAll("noise") char noise) throws InputException {
        Path scenario = folder.resolve("x.scenario");
        String text = ScenarioText.of(simulation.trace(), "", folder.resolve("a.rbcast"), scenario);
        int at = Math.floorMod(place, text.length());
        Assume.that(text.charAt(at) != noise);

        try {
            ScenarioReader.read(text.substring(0, at) + noise + text.substring(at + 1), "x.scenario");
        } catch (InputException refused) {
            assertThat(refused.getMessage()).matches("(?s)x\\.scenario:\\d+:\\d+: error: [^\n]+");
        }
    }

    @Provide
    Arbitrary<Simulation> runs() {
        return RandomRuns.in(5);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withChars("ab \"'()\u00e9").ofMinLength(1).ofMaxLength(6);
    }

    @Provide
    Arbitrary<Character> noise() {
        return Arbitraries.chars().with("p19 ,\"/\\\n=-x\u202e");
    }
}
