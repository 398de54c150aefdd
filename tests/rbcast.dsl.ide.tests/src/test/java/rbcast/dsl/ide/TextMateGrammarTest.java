// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.junit.jupiter.api.Test;

import rbcast.dsl.RBcastStandaloneSetup;
import rbcast.dsl.Vocabulary;

/** The grammar by which Visual Studio Code colours a text before the server has read it knows the words of ours. */
class TextMateGrammarTest {

    private static final Path GRAMMAR = Path.of("..", "..", "editors", "vscode", "syntaxes", "rbcast.tmLanguage.json");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z-]*");

    /** Letters of which names and numbers consist, and N and F, are words to one of the grammars only. */
    private static Stream<String> keywords() {
        IGrammarAccess grammar = new RBcastStandaloneSetup().createInjectorAndDoEMFRegistration()
                .getInstance(IGrammarAccess.class);
        return GrammarUtil.getAllKeywords(grammar.getGrammar()).stream()
                .filter(word -> WORD.matcher(word).matches() && word.length() > 1);
    }

    private static List<Pattern> patterns() throws IOException {
        JsonObject grammar = JsonParser.parseString(Files.readString(GRAMMAR)).getAsJsonObject();
        List<Pattern> patterns = new ArrayList<>();
        for (JsonElement pattern : grammar.getAsJsonArray("patterns")) {
            JsonElement match = pattern.getAsJsonObject().get("match");
            if (match != null) {
                patterns.add(Pattern.compile(match.getAsString()));
            }
        }
        return patterns;
    }

    private static boolean colours(Pattern pattern, String word) {
        return pattern.matcher(word).matches() || pattern.matcher(word + " name").matches();
    }

    @Test
    void everyWordOfTheLanguageHasAColour() throws IOException {
        List<Pattern> patterns = patterns();
        List<String> names = Stream.of(Vocabulary.failureModes(), Vocabulary.properties(), Vocabulary.destinations())
                .flatMap(List::stream).toList();

        assertThat(Stream.concat(keywords(), names.stream()))
                .contains("broadcaster", "nothing", "contents", "omission", "RB-Consistency")
                .allMatch(word -> patterns.stream().anyMatch(pattern -> colours(pattern, word)));
    }
}
