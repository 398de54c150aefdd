// SPDX-License-Identifier: EPL-2.0
package rbcast.spin.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import rbcast.spin.process.ProcessResult;
import rbcast.spin.process.ProcessResult.End;

class PanReportTest {

    private static final String COMPLETE = """

            (Spin Version 6.5.2 -- 6 December 2019)

            Full statespace search for:
            	never claim         	- (none specified)
            	assertion violations	+
            	cycle checks       	- (disabled by -DSAFETY)
            	invalid end states	+

            State-vector 92 byte, depth reached 77, errors: 0
                 1003 states, stored
                 4348 states, matched
                 5351 transitions (= stored+matched)
                10702 atomic steps
            hash conflicts:        10 (resolved)

            pan: elapsed time 0.01 seconds
            """;

    private static PanReport report(String output) {
        return PanReport.of(new ProcessResult(End.BY_ITSELF, 0, output));
    }

    @Test
    void aReportOfACompleteSearchWithoutErrorsIsAProof() {
        PanReport report = report(COMPLETE);

        assertThat(report.doubt()).isEmpty();
        assertThat(report.foundError()).isFalse();
        assertThat(report.states()).isEqualTo(1003);
        assertThat(report.transitions()).isEqualTo(5351);
    }

    @Test
    void largeNumbersAreReadAsTheyArePrinted() {
        assertThat(report(COMPLETE.replace("5351 transitions", "1.2345679e+09 transitions")).transitions())
                .isEqualTo(1_234_567_900L);
    }

    @Test
    void anErrorIsNoProof() {
        PanReport report = report(COMPLETE.replace("errors: 0", "errors: 1"));

        assertThat(report.foundError()).isTrue();
        assertThat(report.doubt()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(Spin Version", "Full statespace", "never claim", "assertion violations",
        "invalid end states", "State-vector", "states, stored", "transitions (=", "pan: elapsed"})
    void aReportThatLacksALineIsNoProof(String line) {
        String lacking = COMPLETE.lines().filter(text -> !text.contains(line)).reduce("", (a, b) -> a + "\n" + b);

        assertThat(report(lacking).doubt()).hasValueSatisfying(
                reason -> assertThat(reason).contains("not that of a complete search"));
    }

    @Test
    void aReportCutOffAnywhereIsNoProof() {
        for (int length = 0; length < COMPLETE.indexOf("seconds") + 7; length++) {
            assertThat(report(COMPLETE.substring(0, length)).doubt()).as("first %s characters", length).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "(Spin Version 6.5.2 -- 6 December 2019) | error: max search depth too small | depth bound",
        "(Spin Version 6.5.2 -- 6 December 2019) | pan: reached -DMEMLIM bound       | memory bound",
        "(Spin Version 6.5.2 -- 6 December 2019) | pan: out of memory                | memory bound",
        "(Spin Version 6.5.2 -- 6 December 2019) | pan: ran out of memory            | memory bound",
        "(Spin Version 6.5.2 -- 6 December 2019) | Interrupted                       | interrupted",
        "Full statespace search for:             | Warning: Search not completed     | incomplete",
        "Full statespace search for:             | error: something                  | incomplete",
        "Full statespace search for:             | + Multi-Core (NCORE=2)            | technique"})
    void aSearchThatSaysThatItLeftSomethingOutIsNoProof(String place, String line, String reason) {
        assertThat(report(COMPLETE.replace(place, line + "\n" + place)).doubt())
                .hasValueSatisfying(doubt -> assertThat(doubt).contains(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bit statespace", "Hash-Compact 4", "hash-compact"})
    void anApproximateSearchIsNoProof(String kind) {
        assertThat(report(COMPLETE.replace("Full statespace", kind)).doubt())
                .contains("the search was not exhaustive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+ Partial Order Reduction", "+ Compression"})
    void techniquesThatLeaveNothingOutAreNoHarm(String technique) {
        assertThat(report(COMPLETE.replace("Full statespace", "\t" + technique + "\n\nFull statespace")).doubt())
                .isEmpty();
    }

    @Test
    void aSearchWithoutStatesIsNone() {
        assertThat(report(COMPLETE.replace("1003 states, stored", "0 states, stored")).doubt()).isPresent();
    }

    @Test
    void aSearchThatCutRunsOffMayBeRepeatedWithRoomForMoreUnlessItFoundAnError() {
        PanReport shallow = report("error: max search depth too small\n" + COMPLETE);

        assertThat(shallow.isTooShallow()).isTrue();
        assertThat(report(COMPLETE).isTooShallow()).isFalse();
        assertThat(report("error: max search depth too small\n" + COMPLETE.replace("errors: 0", "errors: 1"))
                .isTooShallow()).isFalse();
    }

    @Test
    void whatTheModelRefusesIsSaid() {
        assertThat(PanReport.of(new ProcessResult(End.BY_ITSELF, 3, "@refused too many outcomes\n")).doubt())
                .contains("the verifier cannot search this: too many outcomes");
    }

    @Test
    void theStatusOfAVerifierThatFailedIsSaid() {
        assertThat(PanReport.of(new ProcessResult(End.BY_ITSELF, 3, "a\nb\n")).doubt())
                .contains("the verifier ended with status 3: b");
        assertThat(PanReport.of(new ProcessResult(End.BY_ITSELF, 3, "")).doubt())
                .contains("the verifier printed nothing and ended with status 3");
        assertThat(PanReport.of(new ProcessResult(End.TOO_MUCH_OUTPUT, 0, "a")).doubt())
                .contains("the verifier printed more than a report");
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheClockAndTheUserInterrupt(End end) {
        assertThat(PanReport.of(new ProcessResult(end, 0, COMPLETE)).isInterrupted())
                .isEqualTo(end == End.CANCELLED || end == End.OUT_OF_TIME);
    }

    @Test
    void twoReportsInOneAreNoProof() {
        assertThat(report(COMPLETE + COMPLETE).doubt()).isPresent();
    }

    @Test
    void theEndOfTheRunHasItsSay() {
        assertThat(PanReport.of(new ProcessResult(End.BY_ITSELF, 137, COMPLETE)).doubt())
                .contains("the verifier was killed by signal 9");
        assertThat(PanReport.of(new ProcessResult(End.BY_ITSELF, 1, COMPLETE)).doubt()).isPresent();
        assertThat(PanReport.of(new ProcessResult(End.CANCELLED, 0, COMPLETE)).doubt())
                .contains("cancelled after 1003 states");
        assertThat(PanReport.of(new ProcessResult(End.OUT_OF_TIME, 0, "")).doubt())
                .contains("the time bound was reached after an unfinished search");
        assertThat(PanReport.of(new ProcessResult(End.TOO_MUCH_OUTPUT, 0, COMPLETE)).doubt()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "hello", "errors: 0", "verified"})
    void nothingAndNonsenseAreNoProof(String output) {
        assertThat(report(output).doubt()).isPresent();
        assertThat(report(output).foundError()).isFalse();
    }
}
