package rbcast.spin;

import java.util.List;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.spin.verifier.Recipe;

/** The models that read the algorithm from a table. */
enum TableModel {
    /** {@code table-driven.pml}: all interleavings. */
    TABLE_DRIVEN(Engine.TABLE_DRIVEN);

    private static final String TABLE = "algorithm-table.h";
    private static final int LEAST_CAPACITY = 64;

    private final Engine engine;

    TableModel(Engine engine) {
        this.engine = engine;
    }

    /** The engine that uses it. */
    Engine engine() {
        return engine;
    }

    /** How to make a verifier with room enough for that algorithm in that system. */
    Recipe recipe(Algorithm algorithm, SystemModel system, Bounds bounds) {
        int capacity = LEAST_CAPACITY;
        while (capacity < recordBytes(algorithm, system)) {
            capacity *= 2;
        }
        return Recipe.of(engine.keyword() + ".pml", List.of(engine.keyword() + ".h", TABLE), capacity,
                bounds.memoryMegabytes());
    }

    private static int recordBytes(Algorithm algorithm, SystemModel system) {
        return system.n() * (1 + 4 * algorithm.types().size());
    }

    /**
     * The greatest number of steps that a run can have: every event is one of receiving a message, and choosing it takes a
     * step for each event that could be chosen instead.
     */
    int depth(Algorithm algorithm, SystemModel system, Bounds bounds) {
        long places = (long) system.n() * Math.max(1, algorithm.types().size());
        long events = 1 + places * (system.n() + 1);
        long choices = 2 * places + cuts(algorithm, system);
        return (int) Math.min(bounds.depth(), 1000 + events * (choices + 4));
    }

    /** A process can crash in every action, and every set of processes can be reached. */
    private static long cuts(Algorithm algorithm, SystemModel system) {
        if (system.mode() != FailureMode.CRASH) {
            return 0;
        }
        int actions = Math.max(algorithm.broadcast().size(), algorithm.receive().size());
        long places = (long) system.f() * Math.max(1, algorithm.types().size());
        return places * actions * (1L << Math.min(system.n(), 16));
    }

    /** Size of the hash table, as a power of two: small ones are made faster. */
    int hashBits(Algorithm algorithm, SystemModel system) {
        int places = (system.n() - (system.mode() == FailureMode.BYZANTINE ? system.f() : 0))
                * Math.max(1, algorithm.types().size());
        return places <= 6 ? 14 : places <= 9 ? 18 : 22;
    }
}
