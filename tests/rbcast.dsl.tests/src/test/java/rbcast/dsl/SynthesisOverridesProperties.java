// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.writing.SynthesisWriter;

class SynthesisOverridesProperties {

    private static final List<SystemModel> SYSTEMS = List.of(new SystemModel(FailureMode.NO_FAILURE, 1, 0));

    @Property(tries = 300)
    void allLinesOfASynthesisOnThePapersMakeItAgain(@ForAll long seed) {
        SynthesisSpecification wanted = new Definitions(seed).synthesis();
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : SynthesisWriter.lines(wanted)) {
            String keyword = Vocabulary.synthesisKeywords().stream().filter(known -> line.startsWith(known + " "))
                    .max(Comparator.comparingInt(String::length)).orElseThrow();
            values.put(keyword, line.substring(keyword.length(), line.length() - 1));
        }
        SynthesisSpecification base = SynthesisSpecification.paper(wanted.name(), SYSTEMS).toBuilder()
                .documentation(wanted.documentation()).build();

        assertThat(SynthesisOverrides.of(base, values).specification()).isEqualTo(Optional.of(wanted));
    }

    @Property(tries = 100)
    void noValuesChangeNothing(@ForAll long seed) {
        SynthesisSpecification base = new Definitions(seed).synthesis();

        assertThat(SynthesisOverrides.of(base, Map.of()).specification()).isEqualTo(Optional.of(base));
    }
}
