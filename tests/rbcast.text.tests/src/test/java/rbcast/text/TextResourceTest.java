// SPDX-License-Identifier: EPL-2.0
package rbcast.text;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class TextResourceTest {

    @Test
    void whatTheProgramWasBuiltWithoutIsNamed() {
        assertThatIllegalStateException().isThrownBy(() -> TextResource.of(TextResource.class, "missing.txt"))
                .withMessage("RBcast was built without missing.txt of rbcast.text");
    }
}
