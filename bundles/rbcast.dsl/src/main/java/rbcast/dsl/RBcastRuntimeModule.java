package rbcast.dsl;

import org.eclipse.xtext.scoping.IGlobalScopeProvider;

import rbcast.dsl.scoping.OwnFileScopeProvider;

/** What the language binds differently from Xtext's defaults. */
public class RBcastRuntimeModule extends AbstractRBcastRuntimeModule {

    @Override
    public Class<? extends IGlobalScopeProvider> bindIGlobalScopeProvider() {
        return OwnFileScopeProvider.class;
    }
}
