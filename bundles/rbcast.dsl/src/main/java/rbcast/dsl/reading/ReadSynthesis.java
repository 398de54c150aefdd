// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.dsl.ast.SynthesizeDefinition;

/** The inputs of a synthesis and where they stand in the text. */
public record ReadSynthesis(SynthesisSpecification specification, SynthesizeDefinition source) {
}
