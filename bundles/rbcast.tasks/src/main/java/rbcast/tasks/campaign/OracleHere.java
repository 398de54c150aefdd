// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.campaign;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.Verdict;
import rbcast.proof.Prover;
import rbcast.proof.solver.SmtInterpol;
import rbcast.spin.SpinOracle;
import rbcast.spin.process.Tool;
import rbcast.tasks.RBcastVersion;
import rbcast.tasks.runner.CannotWorkException;
import rbcast.tasks.verify.SearchSettings;

/**
 * Who gives the verdicts to the workers of this process: tools are looked for once, verifiers compiled once. May be
 * asked by several threads.
 */
public final class OracleHere implements Oracle {

    private static final Map<String, OracleHere> KNOWN = new ConcurrentHashMap<>();

    private final Optional<SpinOracle> spin;
    private final Oracle oracle;

    private OracleHere(SearchSettings settings) {
        this.spin = settings.asksSpin() ? Optional.of(settings.spin()) : Optional.empty();
        this.oracle = spin.map(settings::oracle).orElseGet(settings::oracle);
    }

    /**
     * Those whom the settings name.
     *
     * @param settings in {@link SearchSettings#words words}
     * @throws CannotWorkException if Spin is to be asked, and it or a C compiler is missing here; the message names
     *         this machine
     */
    public static OracleHere asked(String settings) throws CannotWorkException {
        OracleHere here = KNOWN.computeIfAbsent(settings, words -> new OracleHere(SearchSettings.ofWords(words)));
        List<String> problems = here.spin.map(each -> each.toolchain().problems()).orElse(List.of());
        if (!problems.isEmpty()) {
            KNOWN.remove(settings);
            throw new CannotWorkException(host() + ": " + String.join("; ", problems));
        }
        return here;
    }

    @Override
    public Verdict verify(Algorithm algorithm, SystemModel system, Set<Property> properties,
            Cancellation cancellation) {
        return oracle.verify(algorithm, system, properties, cancellation);
    }

    /** Whether single systems are searched by Spin, in the first place at least. */
    boolean asksSpin() {
        return spin.isPresent();
    }

    /** Who is asked in the first place, with the version: {@code Spin Version 6.5.2 ...}. */
    String version() {
        return spin.map(each -> each.toolchain().spin().map(Tool::version).orElse("Spin"))
                .orElseGet(OracleHere::solver);
    }

    private static String solver() {
        return new SmtInterpol().name();
    }

    /** Who gave the verdicts: {@code Spin Version 6.5.2 ...; RBcast 0.1.0}. Not knowing is Spin's where it is asked. */
    String provenance(Collection<Verdict> verdicts) {
        Set<String> who = new LinkedHashSet<>();
        for (Verdict verdict : verdicts) {
            who.add(verdict.statistics().engine().equals(Prover.ENGINE) ? solver() : version());
        }
        return (who.isEmpty() ? version() : String.join(", ", who)) + "; RBcast " + RBcastVersion.text();
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
