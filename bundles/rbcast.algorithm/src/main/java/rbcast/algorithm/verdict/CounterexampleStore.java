// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;

/**
 * Counterexamples of one system model, to be tried on other algorithms. What has just refuted one is tried first on
 * the next: candidates of a search resemble each other. The order depends on nothing but the order of the questions,
 * so equal questions have equal answers. Safe for use by several threads.
 */
public final class CounterexampleStore {

    /** Beyond so many the one that has been of no use for longest is forgotten. */
    public static final int CAPACITY = 512;

    private final SystemModel system;
    private volatile List<Counterexample> inOrder = List.of();

    /** A store with nothing in it. */
    public CounterexampleStore(SystemModel system) {
        this.system = Objects.requireNonNull(system);
    }

    /**
     * Puts a counterexample first.
     *
     * @throws IllegalArgumentException if it is of another system
     */
    public void add(Counterexample counterexample) {
        if (!counterexample.system().equals(system)) {
            throw new IllegalArgumentException(counterexample.system() + " is not " + system);
        }
        toFront(counterexample);
    }

    /**
     * A stored counterexample that refutes the program, if there is one.
     *
     * @param program made for this store's system
     */
    public Optional<Counterexample> refuting(CompiledAlgorithm program, Set<Property> properties) {
        Optional<Counterexample> found = inOrder.stream()
                .filter(candidate -> Replay.refutes(program, candidate, properties)).findFirst();
        found.ifPresent(this::toFront);
        return found;
    }

    private synchronized void toFront(Counterexample counterexample) {
        if (!inOrder.isEmpty() && inOrder.get(0).equals(counterexample)) {
            return;
        }
        List<Counterexample> changed = new ArrayList<>(inOrder);
        changed.remove(counterexample);
        changed.add(0, counterexample);
        inOrder = List.copyOf(changed.subList(0, Math.min(changed.size(), CAPACITY)));
    }

    /** What is stored, in the order in which it is tried. */
    public List<Counterexample> counterexamples() {
        return inOrder;
    }

    /** Number of counterexamples stored. */
    public int size() {
        return inOrder.size();
    }
}
