// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static java.util.Map.entry;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;

import rbcast.dsl.RBcastLanguage;
import rbcast.dsl.ast.AstPackage.Literals;
import rbcast.dsl.ide.text.Lines;
import rbcast.dsl.ide.text.Snapshot;
import rbcast.dsl.ide.text.Syntax;
import rbcast.dsl.ide.text.Word;

/**
 * The meaning of each word of a text. A name may be a word of the language, a message type or the name of a definition:
 * the syntax tree knows; where there is none, a word that is a keyword anywhere counts as one.
 */
public final class Tokens {

    private static final Map<EStructuralFeature, TokenKind> KINDS = Map.ofEntries(
            entry(Literals.ALGORITHM_DEFINITION__NAME, TokenKind.ALGORITHM),
            entry(Literals.VERIFY_DEFINITION__ALGORITHM, TokenKind.ALGORITHM),
            entry(Literals.SYNTHESIZE_DEFINITION__NAME, TokenKind.SYNTHESIS),
            entry(Literals.CAMPAIGN_DEFINITION__NAME, TokenKind.SYNTHESIS),
            entry(Literals.LEARNING_LINE__SYNTHESIS, TokenKind.SYNTHESIS),
            entry(Literals.CHECKING_LINE__ALGORITHMS, TokenKind.ALGORITHM),
            entry(Literals.SIZE_RANGE__NAME, TokenKind.NUMBER),
            entry(Literals.TYPE_NAME__NAME, TokenKind.TYPE), entry(Literals.SEND_DEFINITION__TYPE, TokenKind.TYPE),
            entry(Literals.RECEIVED_DEFINITION__TYPE, TokenKind.TYPE),
            entry(Literals.SENT_GUARD__TYPE, TokenKind.TYPE),
            entry(Literals.HANDLER_DEFINITION__TYPE, TokenKind.VARIABLE),
            entry(Literals.HANDLER_DEFINITION__MESSAGE, TokenKind.VARIABLE),
            entry(Literals.SEND_DEFINITION__MESSAGE, TokenKind.VARIABLE),
            entry(Literals.RECEIVED_DEFINITION__MESSAGE, TokenKind.VARIABLE),
            entry(Literals.DELIVER_DEFINITION__MESSAGE, TokenKind.VARIABLE),
            entry(Literals.HANDLER_DEFINITION__EVENT, TokenKind.EVENT),
            entry(Literals.HANDLER_LINE__HANDLER, TokenKind.EVENT),
            entry(Literals.PROPERTY_NAME__NAME, TokenKind.PROPERTY),
            entry(Literals.SEND_DEFINITION__DESTINATION, TokenKind.WORD),
            entry(Literals.DESTINATION_NAME__NAME, TokenKind.WORD),
            entry(Literals.SEND_REWARD__DESTINATION, TokenKind.WORD),
            entry(Literals.SYSTEM_DEFINITION__MODE, TokenKind.WORD),
            entry(Literals.STRATEGY_LINE__NAME, TokenKind.WORD), entry(Literals.POLICY_LINE__NAME, TokenKind.WORD),
            entry(Literals.LEARNER_LINE__WORDS, TokenKind.WORD), entry(Literals.TIME_LINE__UNIT, TokenKind.WORD),
            entry(Literals.GUARD_NAME__WORDS, TokenKind.WORD),
            entry(Literals.SWITCH_NAME__WORDS, TokenKind.HEURISTIC),
            entry(Literals.RECEIVED_DEFINITION__THRESHOLD, TokenKind.NUMBER),
            entry(Literals.CONDITION_NAME__THRESHOLD, TokenKind.NUMBER),
            entry(Literals.THRESHOLDS_LINE__THRESHOLDS, TokenKind.NUMBER),
            entry(Literals.THRESHOLD_REWARD__THRESHOLD, TokenKind.NUMBER),
            entry(Literals.CONSTRAINT_DEFINITION__LEFT, TokenKind.NUMBER),
            entry(Literals.CONSTRAINT_DEFINITION__RIGHT, TokenKind.NUMBER),
            entry(Literals.PARAMETER__NAME, TokenKind.NUMBER));
    private static final Set<EStructuralFeature> DECLARING = Set.of(Literals.ALGORITHM_DEFINITION__NAME,
            Literals.SYNTHESIZE_DEFINITION__NAME, Literals.CAMPAIGN_DEFINITION__NAME,
            Literals.HANDLER_DEFINITION__TYPE, Literals.HANDLER_DEFINITION__MESSAGE);

    private final Snapshot text;
    private final Lines lines;
    private final Map<Integer, EStructuralFeature> features = new HashMap<>();
    private final List<Integer> data = new ArrayList<>();
    private int lastLine;
    private int lastCharacter;

    private Tokens(Snapshot text) {
        this.text = text;
        this.lines = text.lines();
    }

    /** The tokens between two offsets, in the encoding of the protocol. */
    public static List<Integer> of(Snapshot text, int begin, int end) {
        Tokens tokens = new Tokens(text);
        Syntax syntax = new Syntax(text);
        Set<String> keywords = text.document().syntax().map(Tokens::keywordsOf).orElse(Set.of());
        syntax.model().ifPresent(tokens::readFeatures);
        for (Word word : text.words().all()) {
            if (word.end() > begin && word.begin() < end) {
                tokens.add(word, keywords);
            }
        }
        return tokens.data;
    }

    /** Every word that is a keyword somewhere. The first call loads the grammar, which takes a while. */
    public static Set<String> keywords() {
        return RBcastLanguage.standalone().parse("", "").syntax().map(Tokens::keywordsOf).orElseThrow();
    }

    private static Set<String> keywordsOf(IParseResult parsed) {
        return GrammarUtil.getAllKeywords(GrammarUtil.getGrammar(parsed.getRootNode().getGrammarElement()));
    }

    private void readFeatures(EObject model) {
        for (Iterator<EObject> all = model.eAllContents(); all.hasNext();) {
            EObject element = all.next();
            for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
                if (KINDS.containsKey(feature)) {
                    NodeModelUtils.findNodesForFeature(element, feature).forEach(node -> note(node, feature));
                }
            }
        }
    }

    /** Words inside a threshold have no feature of their own among ours, so the outer one stays. */
    private void note(INode node, EStructuralFeature feature) {
        for (ILeafNode leaf : node.getLeafNodes()) {
            if (!leaf.isHidden()) {
                features.putIfAbsent(leaf.getOffset(), feature);
            }
        }
    }

    private void add(Word word, Set<String> keywords) {
        EStructuralFeature feature = features.get(word.begin());
        if (word.isComment()) {
            addComment(word);
        } else if (feature != null) {
            // inside a threshold the signs have its colour; a hyphen belongs to its word
            add(word.begin(), word.end(), KINDS.get(feature), DECLARING.contains(feature) ? TokenKind.DECLARATION : 0);
        } else if (word.kind() == Word.Kind.NUMBER) {
            add(word.begin(), word.end(), TokenKind.NUMBER, 0);
        } else if (word.kind() == Word.Kind.NAME && keywords.contains(text.words().text(word))) {
            add(word.begin(), word.end(), TokenKind.KEYWORD, 0);
        }
    }

    /** A token of the protocol ends with its line. */
    private void addComment(Word comment) {
        int modifiers = comment.kind() == Word.Kind.DOCUMENTATION ? TokenKind.DOCUMENTATION : 0;
        int last = lines.line(comment.end());
        for (int line = lines.line(comment.begin()); line <= last; line++) {
            int begin = Math.max(comment.begin(), lines.start(line));
            int end = Math.min(comment.end(), lines.end(line));
            if (begin < end) {
                add(begin, end, TokenKind.COMMENT, modifiers);
            }
        }
    }

    private void add(int begin, int end, TokenKind kind, int modifiers) {
        int line = lines.line(begin);
        int character = begin - lines.start(line);
        data.add(line - lastLine);
        data.add(line == lastLine ? character - lastCharacter : character);
        data.add(end - begin);
        data.add(kind.ordinal());
        data.add(modifiers);
        lastLine = line;
        lastCharacter = character;
    }
}
