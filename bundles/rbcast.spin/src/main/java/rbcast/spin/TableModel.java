package rbcast.spin;

import java.util.List;
import java.util.stream.Stream;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.spin.verifier.VerifierSource;

/** The models that read the algorithm from a table. */
enum TableModel {
    /** {@code table-driven.pml}: all interleavings. */
    TABLE_DRIVEN(Engine.TABLE_DRIVEN, 64, "table-driven.h", "table-driven-events.h") {
        @Override
        boolean covers(SystemModel system) {
            return true;
        }

        @Override
        int need(Algorithm algorithm, SystemModel system) {
            return system.n() * (1 + 4 * algorithm.types().size());
        }

        /**
         * Every event but the broadcast is the receipt of a message; to choose one takes a step for each that could be
         * chosen instead.
         */
        @Override
        long depth(Algorithm algorithm, SystemModel system) {
            long places = (long) system.n() * Math.max(1, algorithm.types().size());
            long events = 1 + places * (system.n() + 1);
            long choices = 2 * places + crashes(algorithm, system);
            return 1000 + events * (choices + 4);
        }

        @Override
        int hashBits(Algorithm algorithm, SystemModel system) {
            int places = (system.n() - (system.mode() == FailureMode.BYZANTINE ? system.f() : 0))
                    * Math.max(1, algorithm.types().size());
            return places <= 6 ? 14 : places <= 9 ? 18 : 22;
        }
    },
    /** {@code adversary-first.pml}: all choices of Byzantine messages. */
    ADVERSARY_FIRST(Engine.ADVERSARY_FIRST, 16, "adversary-first.h") {
        @Override
        boolean covers(SystemModel system) {
            return system.mode() != FailureMode.CRASH;
        }

        @Override
        int need(Algorithm algorithm, SystemModel system) {
            return system.n();
        }

        /** Outcomes are guessed in ascending order, so a run counts through them twice at most. */
        @Override
        long depth(Algorithm algorithm, SystemModel system) {
            return 1000 + 8L * system.n() + 2 * MOST_OUTCOMES;
        }

        @Override
        int hashBits(Algorithm algorithm, SystemModel system) {
            return system.n() <= 4 ? 14 : 18;
        }
    };

    /** More sets of processes, as a power of two, than a search can go through. */
    private static final int COUNTLESS_SETS = 20;
    /** What is set aside for a search as long as it has not turned out to be deeper. */
    private static final int USUAL_DEPTH = 250_000;
    /** As in the model. */
    private static final long MOST_OUTCOMES = 4096;

    private final Engine engine;
    private final int leastCapacity;
    private final List<String> includes;

    TableModel(Engine engine, int leastCapacity, String... includes) {
        this.engine = engine;
        this.leastCapacity = leastCapacity;
        this.includes = Stream.concat(Stream.of("algorithm-table.h", "parent-watch.h"), Stream.of(includes)).toList();
    }

    /** Whether the model can be used for that system. */
    abstract boolean covers(SystemModel system);

    /** How much of what the model calls CAPACITY is needed. */
    abstract int need(Algorithm algorithm, SystemModel system);

    /** The greatest number of steps that a run can have. */
    abstract long depth(Algorithm algorithm, SystemModel system);

    /** Size of the hash table, as a power of two: small ones are made faster. */
    abstract int hashBits(Algorithm algorithm, SystemModel system);

    /** The engine that uses it. */
    Engine engine() {
        return engine;
    }

    /** How to make a verifier with room enough for that algorithm in that system; sizes go by powers of two. */
    VerifierSource source(Algorithm algorithm, SystemModel system, Bounds bounds) {
        int capacity = leastCapacity;
        while (capacity < need(algorithm, system)) {
            capacity *= 2;
        }
        return VerifierSource.of(engine.keyword() + ".pml", includes, capacity, bounds.memoryMegabytes());
    }

    /**
     * The bounds on the depth to try one after the other until one is enough: a great one takes memory and time to
     * set up, and is hardly ever needed.
     */
    List<Integer> depths(Algorithm algorithm, SystemModel system, Bounds bounds) {
        int greatest = (int) Math.min(bounds.depth(), depth(algorithm, system));
        return greatest <= USUAL_DEPTH ? List.of(greatest) : List.of(USUAL_DEPTH, greatest);
    }

    /** What the verifier is called with. */
    List<String> options(Algorithm algorithm, SystemModel system, int depth) {
        return List.of("-n", "-w" + hashBits(algorithm, system), "-m" + depth);
    }

    /** A process can crash in every action, and every set of processes can be reached. */
    private static long crashes(Algorithm algorithm, SystemModel system) {
        if (system.mode() != FailureMode.CRASH) {
            return 0;
        }
        int actions = Math.max(algorithm.broadcast().size(), algorithm.receive().size());
        long places = (long) system.f() * Math.max(1, algorithm.types().size());
        return places * actions * (1L << Math.min(system.n(), COUNTLESS_SETS));
    }
}
