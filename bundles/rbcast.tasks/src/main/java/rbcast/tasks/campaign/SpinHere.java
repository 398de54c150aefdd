// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.campaign;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.Verdict;
import rbcast.spin.SpinOracle;
import rbcast.spin.process.Tool;
import rbcast.tasks.RBcastVersion;
import rbcast.tasks.runner.CannotWorkException;
import rbcast.tasks.verify.SearchSettings;

/** Spin as the workers of this process ask it: looked for once, its verifiers compiled once. */
public final class SpinHere {

    private static final Map<String, SpinOracle> KNOWN = new ConcurrentHashMap<>();

    private SpinHere() {
    }

    /**
     * Spin, searching so.
     *
     * @throws CannotWorkException if Spin or a C compiler is missing here; the message names this machine
     */
    public static SpinOracle searching(String settings) throws CannotWorkException {
        SpinOracle oracle = KNOWN.computeIfAbsent(settings, words -> SearchSettings.ofWords(words).spin());
        List<String> problems = oracle.toolchain().problems();
        if (!problems.isEmpty()) {
            KNOWN.remove(settings);
            throw new CannotWorkException(host() + ": " + String.join("; ", problems));
        }
        return oracle;
    }

    /** Who gave the verdicts: {@code Spin Version 6.5.2 ...; RBcast 0.1.0}. */
    static String provenance(SpinOracle oracle) {
        return oracle.toolchain().spin().map(Tool::version).orElse("Spin") + "; RBcast " + RBcastVersion.text();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "this machine";
        }
    }

    /** Counts the questions that reach another oracle. */
    static final class Counting implements Oracle {

        private final Oracle oracle;
        private final AtomicInteger questions = new AtomicInteger();

        Counting(Oracle oracle) {
            this.oracle = oracle;
        }

        @Override
        public Verdict verify(Algorithm algorithm, SystemModel system, Set<Property> properties,
                Cancellation cancellation) {
            questions.incrementAndGet();
            return oracle.verify(algorithm, system, properties, cancellation);
        }

        int questions() {
            return questions.get();
        }
    }
}
