// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import java.util.List;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import rbcast.dsl.Fix;

/**
 * Something wrong or odd in a text.
 *
 * @param kind what it is; says whether it is an error
 * @param message one sentence for the user, with a way out
 * @param source where in the syntax tree
 * @param feature which part of {@code source}; null for all of it
 * @param fixes what can be done about it, the likeliest first; empty where only the author knows
 */
public record Problem(ProblemKind kind, String message, EObject source, EStructuralFeature feature, List<Fix> fixes) {

    public Problem {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(message);
        Objects.requireNonNull(source);
        fixes = List.copyOf(fixes);
    }
}
