// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Verdict;
import rbcast.testing.AllRuns;
import rbcast.testing.RbcastArbitraries;

/**
 * What Spin verifies for F faulty processes holds with fewer of them too, at the same N and with the thresholds of F.
 * The situations that have to be checked are not asked for here: what "at most F" means is spelt out.
 */
class AtMostFProperties {

    private static final SpinOracle SPIN = SpinOracle.usual();

    @Property
    void whatIsVerifiedHoldsWithFewerLiars(@ForAll("passingOn") Algorithm algorithm,
            @ForAll("systems") SystemModel system, @ForAll rbcast.algorithm.system.Property other) {
        CompiledAlgorithm compiled = new CompiledAlgorithm(algorithm, system);
        Set<rbcast.algorithm.system.Property> withF = violated(compiled, system.f());
        Set<rbcast.algorithm.system.Property> withFewer = EnumSet.noneOf(rbcast.algorithm.system.Property.class);
        for (int liars = 0; liars < system.f(); liars++) {
            withFewer.addAll(violated(compiled, liars));
        }
        for (var property : EnumSet.of(rbcast.algorithm.system.Property.RB_INTEGRITY, other)) {
            String expected = withF.contains(property) || withFewer.contains(property) ? "violated" : "verified";
            for (Engine engine : List.of(Engine.TABLE_DRIVEN, Engine.ADVERSARY_FIRST)) {
                Verdict verdict = SPIN.with(engine).verify(algorithm, system, Set.of(property), Cancellation.NEVER);
                assertThat(verdict).as("%s by %s: %s", property, engine, verdict).hasToString(expected);
            }
        }
        Statistics.label("violated").collect(withF.containsAll(withFewer) ? "with F liars if at all"
                : system.n() - system.f() > 1 ? "with fewer alone" : "with fewer alone, one being correct with F")
                .coverage(coverage -> {
                    coverage.check("with fewer alone").count(times -> times > 0);
                    coverage.check("with fewer alone, one being correct with F").count(times -> times > 0);
                });
    }

    private static Set<rbcast.algorithm.system.Property> violated(CompiledAlgorithm compiled, int liars) {
        Set<rbcast.algorithm.system.Property> violated = EnumSet.noneOf(rbcast.algorithm.system.Property.class);
        for (Kind kind : Kind.values()) {
            if (liars > 0 || kind == Kind.CORRECT_BROADCASTER) {
                violated.addAll(AllRuns.byAdversaries(compiled, new Situation(kind, liars)));
            }
        }
        return violated;
    }

    @Provide
    Arbitrary<Algorithm> passingOn() {
        return RbcastArbitraries.passingOn();
    }

    @Provide
    Arbitrary<SystemModel> systems() {
        return Arbitraries.frequency(Tuple.of(1, byzantine(3, 2)), Tuple.of(6, byzantine(4, 2)),
                Tuple.of(2, byzantine(4, 3)));
    }

    private static SystemModel byzantine(int n, int f) {
        return new SystemModel(FailureMode.BYZANTINE, n, f);
    }
}
