// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

/** Sets the language up where there is no OSGi. Users of the language call {@link RBcastLanguage#standalone()}. */
public class RBcastStandaloneSetup extends RBcastStandaloneSetupGenerated {
}
