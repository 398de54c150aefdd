// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.promela;

import java.util.Set;

import org.eclipse.jface.text.rules.EndOfLineRule;
import org.eclipse.jface.text.rules.IRule;
import org.eclipse.jface.text.rules.IWordDetector;
import org.eclipse.jface.text.rules.MultiLineRule;
import org.eclipse.jface.text.rules.NumberRule;
import org.eclipse.jface.text.rules.RuleBasedScanner;
import org.eclipse.jface.text.rules.SingleLineRule;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.jface.text.rules.WordRule;

import rbcast.ui.editor.Look;

/** Tells the words of a model apart: each token's data is its look. */
public final class PromelaScanner extends RuleBasedScanner {

    /** Of Spin's manual, "Lexical conventions". */
    private static final Set<String> KEYWORDS = Set.of("active", "assert", "atomic", "bit", "bool", "break", "byte",
            "chan", "d_step", "D_proctype", "do", "else", "empty", "enabled", "eval", "false", "fi", "for", "full",
            "goto", "hidden", "if", "in", "init", "inline", "int", "len", "local", "ltl", "mtype", "nempty", "never",
            "nfull", "notrace", "od", "of", "pc_value", "pid", "printf", "printm", "priority", "proctype", "provided",
            "run", "select", "short", "show", "skip", "timeout", "trace", "true", "typedef", "unless", "unsigned",
            "xr", "xs");

    public PromelaScanner() {
        Token comment = new Token(Look.COMMENT);
        WordRule words = new WordRule(new Names(), new Token(Look.PLAIN));
        KEYWORDS.forEach(keyword -> words.addWord(keyword, new Token(Look.KEYWORD)));
        WordRule directives = new WordRule(new Directives(), new Token(Look.TYPE));
        setRules(new IRule[] {new MultiLineRule("/*", "*/", comment, (char) 0, true), new EndOfLineRule("//", comment),
                new SingleLineRule("\"", "\"", new Token(Look.NAME), '\\', true),
                new SingleLineRule("'", "'", new Token(Look.NAME), '\\'), directives, words,
                new NumberRule(new Token(Look.NUMBER))});
        setDefaultReturnToken(new Token(Look.PLAIN));
    }

    private static final class Names implements IWordDetector {
        @Override
        public boolean isWordStart(char character) {
            return Character.isLetter(character) || character == '_';
        }

        @Override
        public boolean isWordPart(char character) {
            return Character.isLetterOrDigit(character) || character == '_';
        }
    }

    /** What the C preprocessor is told. */
    private static final class Directives implements IWordDetector {
        @Override
        public boolean isWordStart(char character) {
            return character == '#';
        }

        @Override
        public boolean isWordPart(char character) {
            return Character.isLetter(character);
        }
    }
}
