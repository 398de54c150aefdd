// SPDX-License-Identifier: EPL-2.0
package rbcast.spin.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import rbcast.spin.process.Tool;

class VerifierSourceTest {

    private static final Tool SPIN = new Tool("spin", Path.of("/bin/spin"), "Spin 6");
    private static final Tool GCC = new Tool("gcc", Path.of("/bin/gcc"), "gcc 9");

    private static VerifierSource source(Map<String, String> texts, List<String> spin, List<String> compiler) {
        return new VerifierSource("m.pml", texts, spin, compiler);
    }

    private static final VerifierSource SOURCE =
            source(Map.of("m.pml", "text", "a.h", "more"), List.of("-DX"), List.of("-O1", "-w"));

    @Test
    void whateverGoesIntoAVerifierMakesAnotherName() {
        Tool otherSpin = new Tool("spin", Path.of("/bin/spin"), "Spin 7");
        Tool otherCompiler = new Tool("gcc", Path.of("/bin/gcc"), "gcc 10");
        Set<String> keys = Stream.of(SOURCE.key(SPIN, GCC), SOURCE.key(otherSpin, GCC), SOURCE.key(SPIN, otherCompiler),
                new VerifierSource("a.h", SOURCE.texts(), SOURCE.spinOptions(), SOURCE.compilerOptions())
                        .key(SPIN, GCC),
                source(Map.of("m.pml", "text", "a.h", "less"), List.of("-DX"), List.of("-O1", "-w")).key(SPIN, GCC),
                source(Map.of("m.pml", "text", "b.h", "more"), List.of("-DX"), List.of("-O1", "-w")).key(SPIN, GCC),
                source(Map.of("m.pml", "tex", "a.h", "tmore"), List.of("-DX"), List.of("-O1", "-w")).key(SPIN, GCC),
                source(SOURCE.texts(), List.of(), List.of("-O1", "-w")).key(SPIN, GCC),
                source(SOURCE.texts(), List.of("-DX"), List.of("-w", "-O1")).key(SPIN, GCC))
                .collect(Collectors.toSet());

        assertThat(keys).hasSize(9).allMatch(key -> key.matches("[0-9a-f]{32}"));
    }

    @Test
    void wherePartsEndIsPartOfTheName() {
        assertThat(source(Map.of("a", "bc"), List.of(), List.of()).key(SPIN, GCC))
                .isNotEqualTo(source(Map.of("ab", "c"), List.of(), List.of()).key(SPIN, GCC));
    }

    @Test
    void whereToolsAreMakesNone() {
        assertThat(SOURCE.key(new Tool("spin", Path.of("/opt/spin"), "Spin 6"), GCC)).isEqualTo(SOURCE.key(SPIN, GCC));
    }

    @Test
    void aModelOfTheLibraryHasItsFilesAndItsSizes() {
        VerifierSource source = VerifierSource.of("table-driven.pml", List.of("parent-watch.h"), 128, 77);

        assertThat(source.model()).isEqualTo("table-driven.pml");
        assertThat(source.texts()).containsOnlyKeys("table-driven.pml", "parent-watch.h");
        assertThat(source.texts().get("table-driven.pml")).contains("active proctype system_runs()");
        assertThat(source.spinOptions()).containsExactly("-DCAPACITY=128");
        assertThat(source.compilerOptions()).containsExactly("-O1", "-w", "-DMEMLIM=77", "-DSAFETY", "-DNOREDUCE",
                "-DNOFAIR", "-DVECTORSZ=1152");
    }
}
