// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import rbcast.dsl.Fix;
import rbcast.dsl.reading.Suggestions.Unknown;

/** Collects what is wrong while a text is read. */
public final class Problems {

    private final List<Problem> problems = new ArrayList<>();
    private int errors;

    /** Notes a problem of a whole element. */
    public void add(ProblemKind kind, EObject source, String message) {
        add(kind, source, null, message);
    }

    /** Notes a problem of a part of an element. */
    public void add(ProblemKind kind, EObject source, EStructuralFeature feature, String message) {
        add(kind, source, feature, message, List.of());
    }

    /** Notes a word that is none of those that may stand there. */
    void add(ProblemKind kind, EObject source, Unknown unknown) {
        add(kind, source, null, unknown);
    }

    /** Notes a word that is none of those that may stand there. */
    void add(ProblemKind kind, EObject source, EStructuralFeature feature, Unknown unknown) {
        add(kind, source, feature, unknown.message(), Fixes.replace(source, feature, unknown.nearest()));
    }

    /** Notes a problem of a part of an element, or of all of it where the feature is null, and how to mend it. */
    void add(ProblemKind kind, EObject source, EStructuralFeature feature, String message, List<Fix> fixes) {
        problems.add(new Problem(kind, message, source, feature, fixes));
        errors += kind.isError() ? 1 : 0;
    }

    /** How many of them are errors: what has been read since an earlier count is right when it has not grown. */
    public int errors() {
        return errors;
    }

    /** In the order in which they were noted. */
    public List<Problem> all() {
        return List.copyOf(problems);
    }

    /** Takes away those that were noted since they were last taken away, in their order; they still count. */
    List<Problem> take() {
        List<Problem> taken = all();
        problems.clear();
        return taken;
    }
}
