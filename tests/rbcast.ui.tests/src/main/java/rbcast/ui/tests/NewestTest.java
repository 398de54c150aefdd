// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import rbcast.ui.client.Newest;

class NewestTest {

    private final List<String> used = new ArrayList<>();
    private final Newest newest = new Newest();
    private final Consumer<String> first = newest.next(used::add);
    private final Consumer<String> second = newest.next(used::add);

    @Test
    void answers_that_come_in_the_order_of_the_questions_are_all_used() {
        first.accept("first");
        second.accept("second");

        assertThat(used).containsExactly("first", "second");
    }

    @Test
    void an_answer_does_not_take_the_place_of_one_to_a_later_question() {
        second.accept("second");
        first.accept("first");

        assertThat(used).containsExactly("second");
    }
}
