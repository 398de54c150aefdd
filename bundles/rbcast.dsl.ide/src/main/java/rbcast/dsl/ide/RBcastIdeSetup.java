// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide;

import org.eclipse.xtext.util.Modules2;

import com.google.inject.Guice;
import com.google.inject.Injector;

import rbcast.dsl.RBcastRuntimeModule;
import rbcast.dsl.RBcastStandaloneSetup;

/** Sets up the language with its editor services. */
public class RBcastIdeSetup extends RBcastStandaloneSetup {

    @Override
    public Injector createInjector() {
        return Guice.createInjector(Modules2.mixin(new RBcastRuntimeModule(), new RBcastIdeModule()));
    }
}
