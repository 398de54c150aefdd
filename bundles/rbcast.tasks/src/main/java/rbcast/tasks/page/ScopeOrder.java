// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.page;

import java.util.Comparator;
import java.util.List;

import rbcast.algorithm.system.SystemModel;
import rbcast.tasks.verify.Scope;

/** The order of the columns of a matrix: failure modes from the mildest, small systems before large ones. */
final class ScopeOrder {

    private static final Comparator<Scope> ORDER = Comparator.comparing(Scope::mode)
            .thenComparing(scope -> scope instanceof Scope.All)
            .thenComparingInt(scope -> scope instanceof Scope.One one ? size(one.system()) : 0)
            .thenComparingInt(scope -> scope instanceof Scope.One one ? one.system().contents() : 0);

    private ScopeOrder() {
    }

    private static int size(SystemModel system) {
        return system.n() * (SystemModel.MAX_PROCESSES + 1) + system.f();
    }

    /** Each scope once. */
    static List<Scope> sorted(List<Scope> scopes) {
        return scopes.stream().distinct().sorted(ORDER).toList();
    }
}
