// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.scoping.IGlobalScopeProvider;
import org.eclipse.xtext.validation.IResourceValidator;

import rbcast.dsl.formatting.RBcastFormatter;
import rbcast.dsl.parsing.PlainValues;
import rbcast.dsl.scoping.DefinitionNames;
import rbcast.dsl.scoping.OwnFileScopeProvider;
import rbcast.dsl.validation.RBcastResourceValidator;
import rbcast.dsl.validation.SilentLinking;

/** What the language binds differently from Xtext's defaults. */
public class RBcastRuntimeModule extends AbstractRBcastRuntimeModule {

    @Override
    public Class<? extends IGlobalScopeProvider> bindIGlobalScopeProvider() {
        return OwnFileScopeProvider.class;
    }

    @Override
    public Class<? extends IQualifiedNameProvider> bindIQualifiedNameProvider() {
        return DefinitionNames.class;
    }

    @Override
    public Class<? extends IValueConverterService> bindIValueConverterService() {
        return PlainValues.class;
    }

    public Class<? extends ILinkingDiagnosticMessageProvider.Extended> bindLinkingMessages() {
        return SilentLinking.class;
    }

    public Class<? extends IResourceValidator> bindIResourceValidator() {
        return RBcastResourceValidator.class;
    }

    public Class<? extends IFormatter2> bindIFormatter2() {
        return RBcastFormatter.class;
    }
}
