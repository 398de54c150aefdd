// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.parsing;

import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.XtextPackage;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;
import org.eclipse.xtext.parser.DefaultEcoreElementFactory;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.antlr.AntlrTokenDefProvider;
import org.eclipse.xtext.parser.antlr.AntlrTokenToStringConverter;
import org.eclipse.xtext.parser.ITokenToStringConverter;
import org.eclipse.xtext.parser.antlr.IUnorderedGroupHelper;
import org.eclipse.xtext.parser.antlr.SyntaxErrorMessageProvider;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.BinaryGrammarResourceFactoryImpl;
import org.eclipse.xtext.service.GrammarProvider;

import rbcast.dsl.ast.AstPackage;
import rbcast.dsl.parser.antlr.RBcastAntlrTokenFileProvider;
import rbcast.dsl.parser.antlr.RBcastParser;
import rbcast.dsl.parser.antlr.internal.InternalRBcastLexer;
import rbcast.dsl.services.RBcastGrammarAccess;

/**
 * The generated parser, put together by hand. It is the one that Guice would put together from the runtime module, but
 * it is there in half of the time, which is what a command line mostly waits for.
 */
public final class StandaloneParser {

    private static final String LANGUAGE = "rbcast.dsl.RBcast";
    private static final String GRAMMAR_EXTENSION = "xtextbin";

    private StandaloneParser() {
    }

    /** A new parser; it keeps nothing between two texts. */
    public static IParser create() {
        Resource.Factory.Registry.INSTANCE.getExtensionToFactoryMap().putIfAbsent(GRAMMAR_EXTENSION,
                new BinaryGrammarResourceFactoryImpl());
        EPackage.Registry.INSTANCE.putIfAbsent(XtextPackage.eNS_URI, XtextPackage.eINSTANCE);
        EPackage.Registry.INSTANCE.putIfAbsent(AstPackage.eNS_URI, AstPackage.eINSTANCE);
        RBcastGrammarAccess grammar = new RBcastGrammarAccess(new GrammarProvider(LANGUAGE, XtextResourceSet::new));
        AntlrTokenDefProvider tokens = new AntlrTokenDefProvider();
        tokens.setAntlrTokenFileProvider(new RBcastAntlrTokenFileProvider());
        Parser parser = new Parser();
        parser.setGrammarAccess(grammar);
        parser.setTokenDefProvider(tokens);
        parser.setLexerProvider(() -> new InternalRBcastLexer(null));
        parser.setSyntaxErrorProvider(new SyntaxErrorMessageProvider());
        parser.setUnorderedGroupHelper(IUnorderedGroupHelper.Null::new);
        parser.setElementFactory(new Elements());
        return parser;
    }

    private static final class Parser extends RBcastParser {
        @Override
        protected NodeModelBuilder createNodeModelBuilder() {
            return new NodeModelBuilder();
        }
    }

    private static final class Elements extends DefaultEcoreElementFactory {
        private final ITokenToStringConverter converter = new AntlrTokenToStringConverter();

        Elements() {
            setConverterService(new PlainValues());
        }

        @Override
        protected Object getTokenAsStringIfPossible(Object token) {
            return converter.getTokenAsStringIfPossible(token);
        }
    }
}
