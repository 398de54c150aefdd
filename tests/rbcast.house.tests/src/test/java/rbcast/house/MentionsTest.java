// SPDX-License-Identifier: EPL-2.0
package rbcast.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

class MentionsTest {

    static final class Captured {
    }

    static final class Passed {
    }

    static final class Made {
    }

    /** Where things come from; its classes stand in its own signatures only. */
    static final class Source {
        Captured captured() {
            return new Captured();
        }

        Passed passed() {
            return new Passed();
        }

        Made made() {
            return new Made();
        }

        void take(Object any) {
            assertThat(any).isNotNull();
        }
    }

    /** Names none of the three in an import, a field or a signature. */
    static final class PassingOn {
        static Supplier<String> lambda(Source source) {
            var captured = source.captured();
            return () -> String.valueOf(captured);
        }

        static Supplier<?> reference(Source source) {
            return source::made;
        }

        static void passOn(Source source) {
            source.take(source.passed());
        }
    }

    @Test
    void whatALambdaCapturesAndWhatOnlyPassesThroughIsMentioned() {
        assertThat(Mentions.in(Path.of("target", "test-classes")).byClass().get(PassingOn.class.getName()))
                .contains(Source.class.getName(), Captured.class.getName(), Passed.class.getName(),
                        Made.class.getName());
    }
}
