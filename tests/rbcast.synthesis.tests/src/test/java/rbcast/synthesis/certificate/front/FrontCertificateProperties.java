// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.certificate.front;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.synthesis.PaperSpaces.BYZANTINE;
import static rbcast.synthesis.PaperSpaces.CRASH;
import static rbcast.synthesis.PaperSpaces.ORACLE;
import static rbcast.synthesis.PaperSpaces.change;
import static rbcast.synthesis.PaperSpaces.paper;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.synthesis.certifying.Certification;
import rbcast.synthesis.certifying.FrontCertifier;
import rbcast.synthesis.judge.Judge;
import rbcast.synthesis.search.ExhaustiveSearch;
import rbcast.synthesis.search.Figures;
import rbcast.synthesis.search.Front;
import rbcast.synthesis.space.ActionSpace;
import rbcast.testing.RandomAlgorithms;
import rbcast.testing.RbcastArbitraries;

/** Certificates of what nothing beats, and what a check finds wrong with those that were tampered with. */
class FrontCertificateProperties {

    /** Several tests look at the same ones, and each takes some seconds to make. */
    private static final Map<SynthesisSpecification, FrontCertificate> MADE = new ConcurrentHashMap<>();

    /** One type is enough for a front of two points; a campaign has the paper's two types. */
    private static final int TYPES = System.getProperty("rbcast.tries") == null ? 1 : 2;

    private static SynthesisSpecification crashWithoutGh5() {
        Set<Heuristic> heuristics = EnumSet.copyOf(paper(CRASH).space().heuristics());
        heuristics.remove(Heuristic.GH5);
        return change(paper(CRASH)).types(TYPES).done().toBuilder().heuristics(heuristics).build();
    }

    private static FrontCertificate certificate(SynthesisSpecification space) {
        return MADE.computeIfAbsent(space, FrontCertificateProperties::make);
    }

    private static FrontCertificate make(SynthesisSpecification space) {
        Judge judge = new Judge(ORACLE, space.goal().systems(), space.goal().properties(),
                ActionSpace.of(space).types(), true);
        Front front = new ExhaustiveSearch(space, judge, event -> { }, Optional::empty).front();
        Certification made = new FrontCertifier(space, ORACLE, ORACLE, Cancellation.NEVER)
                .certify(front.points().stream().map(Front.Point::candidate).toList(), front.census().refutations());
        assertThat(made).isInstanceOf(Certification.MadeOfFront.class);
        return ((Certification.MadeOfFront) made).certificate();
    }

    private static FrontCheckResult check(FrontCertificate certificate) {
        return FrontChecker.check(certificate, ORACLE, Cancellation.NEVER);
    }

    @Test
    void whatTheSearchFindsHolds() {
        for (SynthesisSpecification space : List.of(paper(BYZANTINE), crashWithoutGh5())) {
            FrontCheckResult result = check(certificate(space));

            assertThat(result.faults()).isEmpty();
            assertThat(result.open()).isEmpty();
            assertThat(result.sweep().orElseThrow().refuted()).isNotEmpty().doesNotContain(0L);
        }
    }

    @Test
    void aPointThatIsMissingIsNoticed() {
        FrontCertificate whole = certificate(crashWithoutGh5());
        assertThat(whole.points()).hasSize(2);

        FrontCertificate half = new FrontCertificate(whole.inputs(), whole.points().subList(0, 1),
                whole.counterexamples());

        assertThat(check(half).faults()).singleElement().asString()
                .matches("no counterexample refutes \\d+ algorithms? that nothing here beats or equals");
    }

    @Test
    void aCounterexampleThatIsMissingIsNoticed() {
        FrontCertificate whole = certificate(paper(BYZANTINE));

        assertThat(check(new FrontCertificate(whole.inputs(), whole.points(), whole.counterexamples().subList(1,
                whole.counterexamples().size()))).faults()).singleElement().asString().startsWith("no counterexample");
    }

    @Test
    void aPointThatAnotherBeatsOrEqualsIsNoticed() {
        FrontCertificate whole = certificate(paper(BYZANTINE));
        List<Algorithm> twice = Stream.concat(whole.points().stream(),
                whole.points().stream().map(point -> point.withName("Again"))).toList();

        assertThat(check(new FrontCertificate(whole.inputs(), twice, whole.counterexamples())).faults())
                .anyMatch(fault -> fault.startsWith("Again is beaten or equalled by"));
    }

    @Test
    void aPointThatIsIncorrectIsNoticed() {
        FrontCertificate whole = certificate(paper(BYZANTINE));
        SynthesisSpecification impossible = whole.inputs().toBuilder()
                .systems(List.of(new SystemModel(FailureMode.BYZANTINE, 3, 1))).build();

        assertThat(check(new FrontCertificate(impossible, whole.points(), List.of())).faults())
                .anyMatch(fault -> fault.contains(" violates RB-"));
    }

    @Test
    void aCheckThatIsCancelledDecidesNothing() {
        FrontCheckResult result = FrontChecker.check(certificate(paper(BYZANTINE)), ORACLE, () -> true);

        assertThat(result.holds()).isFalse();
        assertThat(result.open()).contains("not every algorithm of the space was looked at");
    }

    @Provide
    Arbitrary<Algorithm> algorithms() {
        return Arbitraries.oneOf(RbcastArbitraries.algorithms(RandomAlgorithms.small()),
                RbcastArbitraries.algorithms(new RandomAlgorithms(3, 5)));
    }

    /** The checker's figures were written from the paper alone; the search has those of the efficiency package. */
    @Property
    void theFiguresOfCheckerAndSearchAgree(@ForAll("algorithms") Algorithm algorithm) {
        List<SystemModel> systems = List.of(new SystemModel(FailureMode.BYZANTINE, 4, 1),
                new SystemModel(FailureMode.CRASH, 7, 3), new SystemModel(FailureMode.NO_FAILURE, 1, 0));
        Measures measures = Measures.of(algorithm, -7, systems);

        assertThat(Figures.of(algorithm, -7, systems)).isEqualTo(new Figures((int) measures.reward(),
                measures.messages(), measures.steps(), measures.waits()));
    }
}
