// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.parsing;

import java.util.Set;

import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;

/**
 * A token that the grammar allows at some place.
 *
 * @param terminal the keyword or the call of a terminal rule
 * @param phrase what the user would call that which begins here; null if it has no name of its own
 * @param rest what follows
 */
record Expectation(AbstractElement terminal, String phrase, Rest rest) {

    /** The rules that hold the keywords which may be names too. */
    private static final Set<String> NAMES = Set.of("Name", "Word");

    /** What is left to be read after a token: a list that many expectations share. */
    record Rest(AbstractElement element, boolean again, Rest next) {

        // shared lists may be long, and it is enough to tell the same list from another
        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Rest rest && element == rest.element && again == rest.again
                    && next == rest.next;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(element) + System.identityHashCode(next);
        }
    }

    /** The keyword, or null if a name or number is expected. */
    String keyword() {
        return terminal instanceof Keyword keyword && !isName() ? keyword.getValue() : null;
    }

    /** Whether a name is expected: any word that is no keyword, or one of the keywords that may be names too. */
    boolean isName() {
        return terminal instanceof Keyword ? NAMES.contains(GrammarUtil.containingParserRule(terminal).getName())
                : terminal instanceof RuleCall call && call.getRule().getName().equals("ID");
    }

    /** Whether the token is as expected, where those words are keywords. */
    boolean isMet(Token token, Set<String> keywords) {
        if (terminal instanceof Keyword keyword) {
            return keyword.getValue().equals(token.text());
        }
        return isName() ? token.isWord() && !keywords.contains(token.text()) : isNumber() && token.isNumber();
    }

    /** Whether any number will do. */
    boolean isNumber() {
        return terminal instanceof RuleCall call && call.getRule().getName().equals("DIGITS");
    }
}
