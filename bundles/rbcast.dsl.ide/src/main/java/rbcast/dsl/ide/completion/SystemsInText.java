// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.completion;

import java.util.List;
import java.util.Optional;

import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.ide.text.Word;
import rbcast.dsl.ide.text.Words;

/** Systems that a text speaks of, found by their look: {@code byzantine with N = 4, F = 1}. */
final class SystemsInText {

    private static final List<String> LOOK = List.of("with", "N", "=", "", ",", "F", "=", "");

    private final Words words;
    private final List<Word> all;

    SystemsInText(Words words) {
        this.words = words;
        this.all = words.significant();
    }

    /** The first, if there is one. */
    Optional<SystemModel> first() {
        for (int index = 1; index + LOOK.size() <= all.size(); index++) {
            Optional<SystemModel> system = looksLikeOne(index) ? system(index) : Optional.empty();
            if (system.isPresent()) {
                return system;
            }
        }
        return Optional.empty();
    }

    private boolean looksLikeOne(int from) {
        for (int part = 0; part < LOOK.size(); part++) {
            Word word = all.get(from + part);
            boolean fits = LOOK.get(part).isEmpty() ? word.kind() == Word.Kind.NUMBER && word.length() < 4
                    : words.is(word, LOOK.get(part));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private Optional<SystemModel> system(int with) {
        String mode = words.text(all.get(with - 1));
        String whole = mode.equals("failure") ? "no-failure" : mode;
        int n = Integer.parseInt(words.text(all.get(with + 3)));
        int f = Integer.parseInt(words.text(all.get(with + 7)));
        if (n < 1 || n > SystemModel.MAX_PROCESSES || f >= n) {
            return Optional.empty();
        }
        return FailureMode.of(whole).map(known -> new SystemModel(known, n, f));
    }
}
