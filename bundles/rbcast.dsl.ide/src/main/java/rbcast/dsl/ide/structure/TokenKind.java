// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.structure;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.lsp4j.SemanticTokensLegend;

/** What a word is, for its colour. The order is that of the legend; docs/editors.md says what each stands for. */
public enum TokenKind {
    /** A word of the language. */
    KEYWORD(SemanticTokenTypes.Keyword),
    /** The name of an algorithm. */
    ALGORITHM(SemanticTokenTypes.Class),
    /** The name of a synthesis or of a campaign. */
    SYNTHESIS(SemanticTokenTypes.Function),
    /** A message type. */
    TYPE(SemanticTokenTypes.EnumMember),
    /** A handler's name for the message or for the type received. */
    VARIABLE(SemanticTokenTypes.Parameter),
    /** Anything inside a threshold or a condition on N and F; other numbers. */
    NUMBER(SemanticTokenTypes.Number),
    /** RB-Agreement and the like. */
    PROPERTY(SemanticTokenTypes.Property),
    /** The event that a handler is about. */
    EVENT(SemanticTokenTypes.Event),
    /** A word of a closed set: a destination, a failure mode, a policy. */
    WORD(SemanticTokenTypes.Type),
    /** A heuristic or an ingredient of the learner. */
    HEURISTIC(SemanticTokenTypes.Macro),
    /** A comment. */
    COMMENT(SemanticTokenTypes.Comment);

    /** The one modifier: a comment that documents. */
    public static final int DOCUMENTATION = 1;
    /** The modifier of a name where it is defined. */
    public static final int DECLARATION = 2;

    private final String type;

    TokenKind(String type) {
        this.type = type;
    }

    /** The legend that the numbers of tokens refer to. */
    public static SemanticTokensLegend legend() {
        return new SemanticTokensLegend(Stream.of(values()).map(kind -> kind.type).toList(),
                List.of("documentation", "declaration"));
    }
}
