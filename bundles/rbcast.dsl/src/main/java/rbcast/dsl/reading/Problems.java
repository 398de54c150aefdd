package rbcast.dsl.reading;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

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
        problems.add(new Problem(kind, message, source, feature));
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
}
