// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.testing.LiteratureAlgorithms.BRACHA;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_1;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_2;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_3;

import java.util.EnumSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Handler;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;

/** How much room a verifier has and how much time a search takes to set up: too little would be no verdict. */
class SearchSizesTest {

    private static Question question(Algorithm algorithm, FailureMode mode, int n, int f) {
        return new Question(algorithm, new SystemModel(mode, n, f), Property.reliableBroadcast());
    }

    private static String capacity(TableSearch search, Question question) {
        return search.source(question, Bounds.DEFAULT).spinOptions().get(0);
    }

    @ParameterizedTest
    @CsvSource({"1, 16", "16, 16", "17, 32", "32, 32", "33, 64", "64, 64"})
    void anAdversaryFirstSearchHasAPlaceForEveryProcess(int n, int capacity) {
        assertThat(capacity(new AdversaryFirstSearch(), question(ALGORITHM_3, FailureMode.BYZANTINE, n, 0)))
                .isEqualTo("-DCAPACITY=" + capacity);
    }

    @ParameterizedTest
    @CsvSource({"1, 64", "7, 64", "8, 128", "14, 128", "15, 256", "64, 1024"})
    void aTableDrivenSearchHasFourBytesForATypeAndOneForFlags(int n, int capacity) {
        assertThat(capacity(new TableDrivenSearch(), question(ALGORITHM_3, FailureMode.BYZANTINE, n, 0)))
                .as("nine bytes for each of %s processes", n).isEqualTo("-DCAPACITY=" + capacity);
    }

    @Test
    void everyContentHasItsOwnPlacesAndWhatTheBroadcasterSaysApartHasMore() {
        Question question = new Question(BRACHA, new SystemModel(FailureMode.BYZANTINE, 4, 1, 2),
                EnumSet.of(Property.RB_CONSISTENCY));

        assertThat(capacity(new TableDrivenContentsSearch(), question))
                .as("for each of 4 processes: 2 bytes of flags, 4 for 3 types and init of the broadcaster, twice")
                .isEqualTo("-DCAPACITY=256");
        assertThat(new TableDrivenContentsSearch().greatestDepth(question))
                .isEqualTo(1000 + (1 + 4 * 8 * 5) * (2 * 4 * 8 + 4));
        assertThat(new TableDrivenContentsSearch().hashBits(question)).isEqualTo(22);
    }

    @Test
    void crashesAreNoMatterForAnAdversaryThatGoesFirst() {
        AdversaryFirstSearch search = new AdversaryFirstSearch();

        assertThat(search.obstacle(question(ALGORITHM_2, FailureMode.CRASH, 3, 1))).isPresent();
        assertThat(search.obstacle(question(ALGORITHM_2, FailureMode.BYZANTINE, 3, 1))).isEmpty();
        assertThat(new TableDrivenSearch().obstacle(question(ALGORITHM_2, FailureMode.CRASH, 3, 1))).isEmpty();
    }

    @Test
    void theMemoryBoundIsTheVerifiers() {
        assertThat(new TableDrivenSearch().source(question(ALGORITHM_3, FailureMode.BYZANTINE, 4, 1),
                Bounds.DEFAULT.withMemoryMegabytes(123)).compilerOptions()).contains("-DMEMLIM=123");
    }

    @Test
    void noRunIsDeeperThanItsEventsAndTheChoicesBeforeThem() {
        TableDrivenSearch search = new TableDrivenSearch();

        // 8 places for messages, of 5 senders each, and a broadcast; 16 alternatives and 4 steps around them
        assertThat(search.greatestDepth(question(ALGORITHM_3, FailureMode.BYZANTINE, 4, 1)))
                .isEqualTo(1000 + (1 + 8 * 5) * (16 + 4));
        // the process may crash in each of 3 actions, STOP among them, and reach each of 2^3 sets, for each type
        assertThat(search.greatestDepth(question(ALGORITHM_2, FailureMode.CRASH, 3, 1)))
                .isEqualTo(1000 + (1 + 6 * 4) * (12 + 2 * 3 * 8 + 4));
        assertThat(search.greatestDepth(question(ALGORITHM_1, FailureMode.CRASH, 64, 63)))
                .as("bounded, however many sets there are").isLessThan(Long.MAX_VALUE / 1000);
        assertThat(new AdversaryFirstSearch().greatestDepth(question(ALGORITHM_3, FailureMode.BYZANTINE, 4, 1)))
                .isEqualTo(1000 + 8 * 4 + 2 * 4096);
    }

    @Test
    void smallSearchesBeginWithSmallHashTables() {
        TableDrivenSearch search = new TableDrivenSearch();

        assertThat(search.hashBits(question(ALGORITHM_3, FailureMode.BYZANTINE, 4, 1))).as("3 * 2 places")
                .isEqualTo(14);
        assertThat(search.hashBits(question(ALGORITHM_2, FailureMode.CRASH, 4, 1))).as("4 * 2 places").isEqualTo(18);
        assertThat(search.hashBits(question(ALGORITHM_2, FailureMode.CRASH, 5, 1))).as("5 * 2 places").isEqualTo(22);
        assertThat(search.hashBits(question(ALGORITHM_1, FailureMode.CRASH, 9, 1))).as("9 places").isEqualTo(18);
        assertThat(new AdversaryFirstSearch().hashBits(question(ALGORITHM_3, FailureMode.BYZANTINE, 4, 1)))
                .isEqualTo(14);
        assertThat(new AdversaryFirstSearch().hashBits(question(ALGORITHM_3, FailureMode.BYZANTINE, 5, 1)))
                .isEqualTo(18);
    }

    @Test
    void anAlgorithmWithoutTypesCountsAsOneWithAType() {
        Algorithm silent = Algorithm.of("Silent", Handler.of(), Handler.of());

        assertThat(question(silent, FailureMode.CRASH, 3, 1).types()).isEqualTo(1);
        assertThat(question(ALGORITHM_2, FailureMode.CRASH, 3, 1).types()).isEqualTo(2);
    }
}
