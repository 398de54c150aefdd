// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The bounds in the table of docs/performance.md, with all properties that an algorithm has and two contents where the
 * broadcaster may lie: right inside, by proof, and wrong in the first system outside, by a run that Spin confirms.
 */
class BoundsOfTheLiteratureTest {

    private static final String VALIDITY_AND_CONSISTENCY = "RB-Validity,RB-Integrity,RB-Consistency";
    private static final String WITHOUT_CONSISTENCY = "RB-Validity,RB-Agreement,RB-Integrity";
    private static final String UNIFORM = "RB-Validity,RB-Agreement,RB-Integrity,RB-Uniform-Agreement";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "literature/bracha | Bracha | | N > 3F | N >= 3F: RB-Validity | 3, 1",
        "literature/double-echo-broadcast | DoubleEchoBroadcast | | N > 3F | N >= 3F: RB-Validity | 3, 1",
        "literature/imbs-raynal | ImbsRaynal | | N > 5F | N >= 5F: RB-Agreement | 5, 1",
        "literature/authenticated-echo-broadcast | AuthenticatedEchoBroadcast | "
                + VALIDITY_AND_CONSISTENCY + " | N > 3F | N >= 3F: RB-Validity | 3, 1",
        "literature/srikanth-toueg | SrikanthToueg | "
                + WITHOUT_CONSISTENCY + " | N > 3F | N >= 3F: RB-Agreement | 3, 1",
        "literature/vaz | Vaz3 | "
                + WITHOUT_CONSISTENCY + " | N > 3F | N >= 3F: RB-Agreement | 3, 1"})
    void whereABroadcasterMayLieAboutSeveralContents(String file, String name, String properties, String inside,
            String outside, String sizes) {
        assertBound(bound(file, name, properties, "--contents", "2"), name + ", byzantine", inside, outside, sizes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "paper/algorithms | Byzantine | byzantine | "
                + WITHOUT_CONSISTENCY + " | N > 3F | N >= 3F: RB-Agreement | 3, 1",
        "literature/uniform-reliable-broadcast | UniformReliableBroadcast | crash | "
                + UNIFORM + " | N > 2F | N >= 2F: RB-Validity | 2, 1",
        "literature/uniform-reliable-broadcast | UniformReliableBroadcast | omission | "
                + UNIFORM + " | N > 2F | N >= 2F: RB-Validity | 2, 1",
        "literature/uniform-reliable-broadcast | UniformWithoutMajority | omission | "
                + UNIFORM + " | N > 2F | N >= 2F: RB-Uniform-Agreement | 2, 1"})
    void whereThereIsOneContent(String file, String name, String mode, String properties, String inside,
            String outside, String sizes) {
        assertBound(bound(file, name, properties, "--failure", mode), name + ", " + mode, inside, outside, sizes);
    }

    @ParameterizedTest
    @CsvSource({"paper/algorithms, NoFailure, no-failure", "paper/algorithms, Crash, crash",
        "paper/algorithms, Crash, omission", "literature/eager-reliable-broadcast, EagerReliableBroadcast, crash",
        "literature/eager-reliable-broadcast, EagerReliableBroadcast, omission"})
    void someAreRightWhateverNumberFails(String file, String name, String mode) {
        assertThat(bound(file, name, null, "--failure", mode).out())
                .contains(name + ": right in all of " + mode + " for all N >= 1: proved by");
    }

    @ParameterizedTest
    @CsvSource({"NoFailure, crash, 1, 'RB-Agreement is violated with N = 3, F = 1'",
        "NoFailure, omission, 1, 'RB-Agreement is violated with N = 3, F = 1'",
        "Byzantine, byzantine, 2, 'RB-Validity is violated with N = 2, F = 1'",
        "NewByzantine, byzantine, 1, 'RB-Validity is violated with N = 1, F = 0'"})
    void someAreRightForNoMultipleOfF(String name, String mode, String contents, String said) {
        String[] options = contents.equals("1") ? new String[] {"--failure", mode}
                : new String[] {"--failure", mode, "--contents", contents};

        assertThat(bound("paper/algorithms", name, null, options).out())
                .contains("right for all N > kF + c for no k up to 8 and c up to 30; " + said);
    }

    /** Algorithm 4 is made for one liar. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"F = 1 | NewByzantine, byzantine: right for all N > 3, F = 1: proved by",
        "F >= 1 | right for all N > kF + c for no k up to 8 and c up to 30; RB-Validity is violated with N = 2, F = 1"})
    void algorithm4IsRightForOneLiarOnly(String systems, String said) {
        assertThat(bound("paper/algorithms", "NewByzantine", null, "--for-all", systems).out()).contains(said);
    }

    private static CommandLineRun bound(String file, String name, String properties, String... options) {
        List<String> arguments = new ArrayList<>(List.of("prove", CommandLineRun.EXAMPLES.resolve(file + ".rbcast")
                .toString(), "--algorithm", name, "--bound"));
        arguments.addAll(List.of(options));
        if (properties != null) {
            arguments.addAll(List.of("--property", properties));
        }
        CommandLineRun run = CommandLineRun.of(arguments.toArray(String[]::new));
        assertThat(run.status()).as(run.toString()).isZero();
        return run;
    }

    private static void assertBound(CommandLineRun run, String what, String inside, String outside, String sizes) {
        String[] system = sizes.split(", ");
        assertThat(run.out()).contains(what + ": right for all " + inside + ": proved by ",
                "not for all %s is violated with N = %s, F = %s (".formatted(outside, system[0], system[1]))
                .containsPattern("Spin confirms it");
    }
}
