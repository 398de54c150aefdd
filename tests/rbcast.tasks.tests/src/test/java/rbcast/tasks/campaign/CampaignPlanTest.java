// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import rbcast.dsl.Document;
import rbcast.dsl.RBcastLanguage;
import rbcast.tasks.InputException;
import rbcast.tasks.runner.Task;
import rbcast.tasks.verify.SearchSettings;

class CampaignPlanTest {

    static final String ALGORITHM = """
            algorithm Relay {

                when RB-Broadcast(m) do:
                    SEND to all(<init, m>) if true and not already sent;
                    STOP if true;

                when receive(<t, m>) do:
                    SEND to all(<relay, m>) if true and not already sent;
                    DELIVER(m) if true and not already delivered;
                    STOP if true;
            }

            """;

    static CampaignPlan plan(String text) throws InputException {
        return plan(text, SearchSettings.USUAL);
    }

    static CampaignPlan plan(String text, SearchSettings settings) throws InputException {
        Document document = RBcastLanguage.standalone().parse(text, "file.rbcast");
        assertThat(document.issues()).isEmpty();
        return CampaignPlan.of(document.campaigns().get(0), settings);
    }

    private static List<String> systems(CampaignPlan plan) {
        return plan.combinations().stream().map(each -> each.labels().get("in")).toList();
    }

    @Test
    void combinationsComeInTheOrderOfTheBlockTheLastVaryingFastest() throws InputException {
        CampaignPlan plan = plan("""
                synthesize S { systems byzantine with N = 4, F = 1; }
                campaign C {
                    synthesize S;
                    for learner default, as published;
                    for N from 4 to 7, F from 1 to 2 where N > 3F;
                    seeds 5 to 6;
                }
                """);

        assertThat(plan.combinations()).extracting(Combination::labels).startsWith(
                Map.of("learner", "default", "N", "4", "F", "1", "in", "byzantine with N = 4, F = 1"),
                Map.of("learner", "default", "N", "5", "F", "1", "in", "byzantine with N = 5, F = 1"));
        assertThat(plan.combinations()).hasSize(10);
        assertThat(plan.combinations().get(0).labels().keySet()).containsExactly("learner", "N", "F", "in");
        assertThat(plan.batch().tasks()).hasSize(20).extracting(Task::id).doesNotHaveDuplicates();
        assertThat(plan.batch().tasks().get(1).input()).contains("seed 6;", "simulations 1;");
    }

    @Test
    void systemsOfEverySizeAreThoseOfTheirConditionAlone() throws InputException {
        CampaignPlan plan = plan("""
                synthesize S { systems byzantine with N = 4, F = 1; }
                campaign C {
                    synthesize S;
                    for systems byzantine for all N > 3F or crash for all N > 2F;
                    for N from 3 to 4, F from 1 to 2;
                    seeds 1;
                }
                """);

        assertThat(systems(plan)).containsExactly("byzantine with N = 4, F = 1", "crash with N = 3, F = 1",
                "crash with N = 4, F = 1");
    }

    @Test
    void contentsBringTheirProperty() throws InputException {
        CampaignPlan plan = plan("""
                synthesize S { systems byzantine with N = 4, F = 1; }
                campaign C { synthesize S; for contents 1, 2; seeds 1; }
                """);

        assertThat(plan.combinations().get(0).tasks().get(0).input()).doesNotContain("RB-Consistency");
        assertThat(plan.combinations().get(1).tasks().get(0).input()).contains("RB-Consistency", "contents 2");
    }

    @Test
    void algorithmsAreVerifiedInTheSystemsOfTheirBlocksWithOtherSizes() throws InputException {
        CampaignPlan plan = plan(ALGORITHM + """
                verify Relay { crash with N = 3, F = 1; byzantine for all N > 3F; }
                campaign C { verify Relay; for N from 4 to 5, F from 1 to 1; }
                """);

        assertThat(systems(plan)).containsExactly("crash with N = 4, F = 1", "byzantine with N = 4, F = 1",
                "crash with N = 5, F = 1", "byzantine with N = 5, F = 1");
        assertThat(plan.combinations().get(0).labels()).containsEntry("algorithm", "Relay").containsEntry("N", "4");
    }

    @Test
    void whatIsVerifiedOfAnAlgorithmInOneSystemSaysOfWhatWhereThatDiffers() throws InputException {
        CampaignPlan plan = plan(ALGORITHM + """
                verify Relay { crash with N = 3, F = 1; }
                verify Relay { properties RB-Validity; crash with N = 3, F = 1; }
                campaign C { verify Relay; }
                """);

        assertThat(plan.combinations()).extracting(each -> each.labels().get("properties")).containsExactly(
                "RB-Validity, RB-Agreement, RB-Integrity", "RB-Validity");
        assertThat(plan.combinations()).extracting(Combination::labels).doesNotHaveDuplicates();
    }

    @Test
    void aCampaignWithoutASystemSaysSo() {
        assertThatThrownBy(() -> plan("""
                synthesize S { systems byzantine for all N > 9F; }
                campaign C { synthesize S; for N from 4 to 5, F from 1 to 1; seeds 1; }
                """)).isInstanceOf(InputException.class).hasMessageStartingWith(
                        "campaign C: no combination has a system");
    }
}
