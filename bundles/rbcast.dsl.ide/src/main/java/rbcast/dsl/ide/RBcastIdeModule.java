/* Generated from RBcast.xtext. */
package rbcast.dsl.ide;


/**
 * Use this class to register ide components.
 */
public class RBcastIdeModule extends AbstractRBcastIdeModule {
}
