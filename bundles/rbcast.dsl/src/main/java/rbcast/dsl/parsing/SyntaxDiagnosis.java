// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.parser.IParseResult;

/**
 * Finds out what is wrong with a text that the parser has rejected, in the user's words. After an error it goes on with
 * the next statement, so that one slip is reported once and does not hide another.
 */
public final class SyntaxDiagnosis {

    private static final int MAX_ERRORS = 50;
    private static final Set<String> DEFINITIONS = Set.of("algorithm", "verify", "synthesize", "campaign");

    private final List<Token> tokens = new ArrayList<>();
    private final List<SyntaxError> errors = new ArrayList<>();
    private final GrammarMachine machine;
    private final SyntaxWording wording;
    private int index;
    /** What may come where a statement may begin: where to go on after an error. */
    private Set<Expectation> statement;
    /** The same where a handler or a definition's first line may begin. */
    private Set<Expectation> body;
    private Set<Expectation> expected;

    private SyntaxDiagnosis(ICompositeNode root) {
        String text = root.getText();
        for (ILeafNode leaf : root.getLeafNodes()) {
            add(leaf, text);
        }
        this.machine = new GrammarMachine(GrammarUtil.getGrammar(root.getGrammarElement()), SyntaxWording.PHRASES);
        this.wording = new SyntaxWording(tokens);
    }

    /** The errors of a text in its order; empty if it has none. */
    public static List<SyntaxError> of(IParseResult parsed) {
        if (!parsed.hasSyntaxErrors()) {
            return List.of();
        }
        SyntaxDiagnosis diagnosis = new SyntaxDiagnosis(parsed.getRootNode());
        diagnosis.run();
        if (diagnosis.errors.isEmpty()) {
            // the parser looks ahead less far than we do
            INode node = parsed.getSyntaxErrors().iterator().next();
            return List.of(new SyntaxError(node.getOffset(), Math.max(1, node.getLength()),
                    "'" + node.getText().strip() + "' does not fit here"));
        }
        return List.copyOf(diagnosis.errors);
    }

    private void add(ILeafNode leaf, String whole) {
        String text = leaf.getText();
        if (text.startsWith("/*") && leaf.getSyntaxErrorMessage() != null && !text.endsWith("*/")) {
            errors.add(new SyntaxError(leaf.getOffset(), text.length(), "this comment has no end: add '*/'"));
        } else if (!leaf.isHidden()) {
            String before = whole.substring(
                    tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).end(), leaf.getOffset());
            tokens.add(new Token(text, leaf.getOffset(), tokens.isEmpty() || before.contains("\n")
                    || before.contains("\r")));
        }
    }

    private void run() {
        enterText();
        while (index < tokens.size() && errors.size() < MAX_ERRORS) {
            Token token = tokens.get(index);
            if (machine.accepts(token, expected)) {
                consume(token);
            } else {
                errors.add(wording.error(expected, index));
                recover(token);
            }
        }
        if (index >= tokens.size() && !expects("algorithm") && errors.isEmpty()) {
            errors.add(wording.error(expected, index));
        }
    }

    private void enterText() {
        expected = machine.start();
        statement = expected;
        body = expected;
    }

    private boolean expects(String keyword) {
        return expected.stream().anyMatch(expectation -> keyword.equals(expectation.keyword()));
    }

    private void consume(Token token) {
        expected = machine.after(token, expected);
        index++;
        if (expects("}") || expects("algorithm")) {
            statement = expected;
        }
        if (token.text().equals("{") || token.text().equals("}")) {
            body = expected;
        }
    }

    /** Goes on at a place where the text can make sense again: a statement, a handler or a definition. */
    private void recover(Token wrong) {
        if (wrong.text().equals(Habits.UPON) && expects("when")) {
            expected = machine.after(new Token("when", wrong.offset(), wrong.startsLine()), expected);
            index += wording.isUponEvent(index) ? 2 : 1;
            return;
        }
        if (wording.misses(";", expected, index)) {
            expected = statement;
            if (machine.accepts(wrong, expected)) {
                return;
            }
        }
        for (; index < tokens.size(); index++) {
            Token token = tokens.get(index);
            if (beginsDefinition()) {
                enterText();
                return;
            }
            if (beginsHandler() || token.text().equals("}")) {
                expected = body;
                if (machine.accepts(token, expected)) {
                    return;
                }
            }
            if (token.text().equals(";")) {
                expected = statement;
                index++;
                return;
            }
        }
    }

    private boolean beginsHandler() {
        return tokens.get(index).text().equals("when") && index + 1 < tokens.size()
                && tokens.get(index + 1).isWord() && (tokens.get(index).startsLine()
                        || index > 0 && tokens.get(index - 1).text().equals(";"));
    }

    private boolean beginsDefinition() {
        return DEFINITIONS.contains(tokens.get(index).text()) && index + 2 < tokens.size()
                && tokens.get(index + 1).isWord() && tokens.get(index + 2).text().equals("{");
    }
}
