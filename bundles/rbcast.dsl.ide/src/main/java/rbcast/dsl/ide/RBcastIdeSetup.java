/* Generated from RBcast.xtext. */
package rbcast.dsl.ide;

import com.google.inject.Guice;
import com.google.inject.Injector;
import org.eclipse.xtext.util.Modules2;
import rbcast.dsl.RBcastRuntimeModule;
import rbcast.dsl.RBcastStandaloneSetup;

/**
 * Initialization support for running Xtext languages as language servers.
 */
public class RBcastIdeSetup extends RBcastStandaloneSetup {

	@Override
	public Injector createInjector() {
		return Guice.createInjector(Modules2.mixin(new RBcastRuntimeModule(), new RBcastIdeModule()));
	}
	
}
