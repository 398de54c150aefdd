// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngineTest {

    @ParameterizedTest
    @EnumSource
    void isFoundByItsName(Engine engine) {
        assertThat(Engine.of(engine.keyword())).contains(engine);
        assertThat(engine).hasToString(engine.keyword());
    }

    @Test
    void thereIsNoneOfAnotherName() {
        assertThat(Engine.of("AUTO")).isEmpty();
        assertThat(Engine.of("")).isEmpty();
    }
}
