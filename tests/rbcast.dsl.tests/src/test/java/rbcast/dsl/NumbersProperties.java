// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.efficiency.Efficiency;
import rbcast.algorithm.efficiency.RewardTable;
import rbcast.algorithm.specification.Bound;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;

/** Whatever number stands wherever one may stand: it is in its range, or an error says which range that is. */
class NumbersProperties {

    private static final SynthesisSpecification PAPER = SynthesisSpecification.paper("S",
            List.of(new SystemModel(FailureMode.NO_FAILURE, 1, 0)));

    /** Where in a text a number stands, for {@code #}, and its range. */
    private record Place(String text, Bound bound) {
    }

    private static final List<Place> PLACES = List.of(
            verification("crash with N = #, F = 0;", Bound.PROCESSES),
            verification("crash with N = 64, F = #;", Bound.FAULTY),
            verification("crash for all N > # F;", Bound.COEFFICIENT),
            verification("crash for all N > 3F + #;", Bound.COEFFICIENT),
            action("N + #"), action("# N - 1"), action("F/#"), action("more than #(N + F)/3"),
            synthesis("types #;", Bound.TYPES),
            synthesis("episodes #;", Bound.EPISODES),
            synthesis("simulations #;", Bound.SIMULATIONS),
            synthesis("seed #;", Bound.SEED),
            synthesis("learning rate #;", Bound.LEARNING_RATE),
            synthesis("discount #;", Bound.DISCOUNT),
            synthesis("time budget # s;", Bound.SECONDS),
            synthesis("policy UCB #;", Bound.UCB_FACTOR),
            synthesis("policy epsilon-greedy #;", Bound.EPSILON),
            synthesis("RB-Broadcast actions #;", Bound.ACTIONS),
            synthesis("receive actions 1 to #;", Bound.ACTIONS),
            synthesis("receive actions # to 50;", Bound.ACTIONS),
            synthesis("rewards SEND to all: #;", Bound.REWARD),
            synthesis("rewards F + 1: #, new type: 1;", Bound.REWARD),
            synthesis("rewards new type: #;", Bound.REWARD),
            synthesis("rewards # F: 1;", Bound.COEFFICIENT),
            synthesis("rewards correct: #;", Bound.BONUS),
            synthesis("rewards incorrect: #;", Bound.BONUS),
            synthesis("thresholds 1, # N;", Bound.COEFFICIENT),
            synthesis("receive conditions true, # N;", Bound.COEFFICIENT),
            campaign("for N from # to 64;", Bound.PROCESSES),
            campaign("for F from 0 to #;", Bound.FAULTY),
            campaign("for N from 1 to 64 where N > # F;", Bound.COEFFICIENT),
            campaign("for contents 1 or #;", Bound.CONTENTS),
            campaign("seeds #;", Bound.SEED));

    private static Place verification(String line, Bound bound) {
        return new Place(Texts.ALGORITHM_A + "verify A { " + line + " }", bound);
    }

    private static Place action(String threshold) {
        return new Place(Texts.ALGORITHM_A.replace("F + 1", threshold) + "verify A { byzantine with N = 64, F = 63; }",
                Bound.COEFFICIENT);
    }

    private static Place synthesis(String line, Bound bound) {
        return new Place("synthesize S { systems crash with N = 3, F = 1; " + line + " }", bound);
    }

    private static Place campaign(String line, Bound bound) {
        return new Place("synthesize S { systems crash with N = 3, F = 1; } campaign C { synthesize S; " + line + " }",
                bound);
    }

    @Property(tries = 3000)
    void everyNumberIsInItsRangeOrAnError(@ForAll long seed) {
        Random random = new Random(seed);
        Place place = PLACES.get(random.nextInt(PLACES.size()));
        String number = number(random, place.bound());

        Document document = RBcastLanguage.standalone().parse(place.text().replace("#", number), "file.rbcast");

        Statistics.label("accepted").collect(!document.hasErrors());
        // an expression is brought to lowest terms first
        if (place.bound() != Bound.COEFFICIENT) {
            assertThat(document.hasErrors()).as("%s in %s", number, place.text())
                    .isNotEqualTo(isAdmitted(number, place.bound()));
        }
        assertThat(document.issues()).filteredOn(Issue::isError).hasSizeLessThanOrEqualTo(1);
        use(document);
    }

    /** What hovers and reports show, and what the interpreter counts. */
    private static void use(Document document) {
        for (Algorithm algorithm : document.algorithms()) {
            Efficiency.of(algorithm);
            RewardTable.PAPER.of(algorithm);
            document.syntheses().forEach(synthesis -> synthesis.rewards().runtime().of(algorithm));
            assertThat(Texts.valid(AlgorithmWriter.write(algorithm)).algorithms()).containsExactly(algorithm);
        }
        for (SynthesisSpecification synthesis : document.syntheses()) {
            assertThat(Texts.valid(AlgorithmWriter.write(synthesis)).syntheses()).containsExactly(synthesis);
        }
    }

    @Property(tries = 1000)
    void theSameHoldsOnTheCommandLine(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, Bound> lines = Map.of("types", Bound.TYPES, "episodes", Bound.EPISODES, "simulations",
                Bound.SIMULATIONS, "seed", Bound.SEED, "discount", Bound.DISCOUNT, "learning rate",
                Bound.LEARNING_RATE, "receive actions", Bound.ACTIONS);
        String keyword = lines.keySet().stream().sorted().skip(random.nextInt(lines.size())).findFirst().orElseThrow();
        String number = number(random, lines.get(keyword));

        SynthesisOverrides overrides = SynthesisOverrides.of(PAPER, Map.of(keyword, number));

        assertThat(overrides.specification().isPresent()).as("%s %s", keyword, number)
                .isEqualTo(isAdmitted(number, lines.get(keyword)));
    }

    private static boolean isAdmitted(String number, Bound bound) {
        long points = number.chars().filter(digit -> digit == '.').count();
        return points <= (bound.isWhole() ? 0 : 1) && bound.admits(new BigDecimal(number));
    }

    /** Near the ends of the range, far from them, with decimals, with too many points, with thousands of digits. */
    private static String number(Random random, Bound bound) {
        BigDecimal end = random.nextBoolean() ? bound.least() : bound.greatest();
        return switch (random.nextInt(7)) {
            case 0 -> String.valueOf(random.nextInt(5));
            case 1 -> end.add(BigDecimal.valueOf(random.nextInt(5) - 2)).toPlainString();
            case 2 -> String.valueOf(random.nextLong());
            case 3 -> end.toPlainString() + "." + random.nextInt(2000);
            case 4 -> random.nextInt(1000) + ".000" + ".000".repeat(random.nextInt(3));
            case 5 -> (random.nextBoolean() ? "-" : "") + digits(random, 1 + random.nextInt(60));
            default -> "0." + "0".repeat(random.nextInt(2000)) + digits(random, random.nextInt(5000) + 1);
        };
    }

    private static String digits(Random random, int count) {
        return IntStream.range(0, count).mapToObj(index -> String.valueOf(random.nextInt(10)))
                .reduce("", String::concat);
    }

    @ParameterizedTest
    @EnumSource(Bound.class)
    void everyRangeIsInTheReferenceAndHoldsItsEnds(Bound bound) {
        String row = "| " + bound.what() + " | " + bound.range() + " |";
        assertThat(ReferenceTest.PAGE.lines()).as(row).anyMatch(row::equals);
        assertThat(bound.admits(bound.greatest())).isTrue();
        assertThat(bound.admits(bound.greatest().add(BigDecimal.ONE))).isFalse();
        assertThat(bound.admits(bound.least().subtract(BigDecimal.ONE))).isFalse();
        assertThat(Stream.of("0.5", "1.5").map(BigDecimal::new).anyMatch(bound::admits)).isNotEqualTo(bound.isWhole());
    }
}
