// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import java.util.Map;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.IPresentationDamager;
import org.eclipse.jface.text.presentation.IPresentationRepairer;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.xtext.ide.editor.syntaxcoloring.HighlightingStyles;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.eclipse.xtext.util.CancelIndicator;

import rbcast.ui.language.Language;

/** Colours the whole text anew after every change: texts of the language are short. */
public final class Colours extends PresentationReconciler {

    /** Called by the generic editor. */
    public Colours() {
        Painter painter = new Painter();
        setDamager(painter, IDocument.DEFAULT_CONTENT_TYPE);
        setRepairer(painter, IDocument.DEFAULT_CONTENT_TYPE);
    }

    /** How a kind of token is called that looks like plain text. */
    private static final String PLAIN = "";

    private static final class Painter implements IPresentationDamager, IPresentationRepairer {
        private final Language language = Language.get();
        private IDocument document;

        @Override
        public void setDocument(IDocument document) {
            this.document = document;
        }

        @Override
        public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
            return new Region(0, document.getLength());
        }

        @Override
        public void createPresentation(TextPresentation presentation, ITypedRegion damage) {
            String text = document.get();
            paintWords(text, presentation);
            paintMeaning(text, presentation);
        }

        /** By the lexer alone, so that it works on any text. */
        private void paintWords(String text, TextPresentation presentation) {
            Map<Integer, String> names = language.service(ITokenDefProvider.class).getTokenDefMap();
            Lexer lexer = language.service(Lexer.class);
            lexer.setCharStream(new ANTLRStringStream(text));
            for (Token next = lexer.nextToken(); next != Token.EOF_TOKEN; next = lexer.nextToken()) {
                CommonToken token = (CommonToken) next;
                int start = token.getStartIndex();
                String kind = kind(names.getOrDefault(token.getType(), ""), text.startsWith("/**", start));
                Styles.of(kind, start, token.getStopIndex() + 1 - start).ifPresent(presentation::addStyleRange);
            }
        }

        /** The kind of a token: keywords go by their own text in quotes, other tokens by the names of their rules. */
        private static String kind(String token, boolean documents) {
            if (token.endsWith("_COMMENT")) {
                return documents ? Styles.DOCUMENTATION : HighlightingStyles.COMMENT_ID;
            }
            if (token.equals("RULE_DIGITS")) {
                return HighlightingStyles.NUMBER_ID;
            }
            return token.length() > 2 && Character.isLetter(token.charAt(1)) && token.startsWith("'")
                    ? HighlightingStyles.KEYWORD_ID : PLAIN;
        }

        /** By what the parser made of it: a name of a type, of an algorithm, of a property. */
        private void paintMeaning(String text, TextPresentation presentation) {
            language.read(text, resource -> {
                language.service(ISemanticHighlightingCalculator.class).provideHighlightingFor(resource,
                        (offset, length, kinds) -> {
                            for (String kind : kinds) {
                                Styles.of(kind, offset, length).ifPresent(presentation::replaceStyleRange);
                            }
                        }, CancelIndicator.NullImpl);
                return null;
            });
        }
    }
}
