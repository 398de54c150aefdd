// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.synthesize;

/**
 * The inputs of a synthesis as a user meets them one by one, as options or fields of a form: one for each line of a
 * {@code synthesize} block. The language reads the values; all that stands here is for the help.
 */
public enum SynthesisInput {

    SYSTEMS("systems", "where the algorithm has to be right: in all of them", ""),
    PROPERTIES("properties", "what it has to guarantee", "RB-Validity, RB-Agreement, RB-Integrity"),
    TYPES("types", "greatest number of message types (GH10)", "2"),
    THRESHOLDS("thresholds", "what conditions may wait for", "1, F + 1, (N + F)/2, N - F"),
    DESTINATIONS("destinations", "where SEND may go", "all, neighbours, myself"),
    BROADCAST_INSTRUCTIONS("RB-Broadcast instructions", "what RB-Broadcast may do (GH2)", "SEND"),
    BROADCAST_CONDITIONS("RB-Broadcast conditions", "its conditions (GH3)", "true"),
    BROADCAST_GUARDS("RB-Broadcast guards", "its guards (GH3)", "per message"),
    BROADCAST_ACTIONS("RB-Broadcast actions", "its number of actions (GH6)", "2 to 4"),
    RECEIVE_INSTRUCTIONS("receive instructions", "what receive may do (GH2)", "SEND, DELIVER"),
    RECEIVE_CONDITIONS("receive conditions", "its conditions (GH3)", "true, thresholds"),
    RECEIVE_GUARDS("receive guards", "its guards: 'per message', 'per broadcast' (GH3)", "per message"),
    RECEIVE_ACTIONS("receive actions", "its number of actions (GH6)", "2 to 4"),
    REWARDS("rewards", "rewards, such as 'SEND to all: -5' [Table 3]", ""),
    EPISODES("episodes", "learning episodes of a simulation", "12000"),
    SIMULATIONS("simulations", "independent simulations", "5"),
    SEED("seed", "seed of the first simulation", "1"),
    TIME_BUDGET("time budget", "such as '60 s': then the best found is the result [none]", ""),
    LEARNER("learner", "'default' or 'as published'", "default"),
    POLICY("policy", "'UCB 1.4', 'epsilon-greedy 0.1' or 'greedy' [the learner's]", ""),
    LEARNING_RATE("learning rate", "above 0, at most 1 [the learner's]", ""),
    DISCOUNT("discount", "0 to 1 [the learner's]", ""),
    WITH("with", "switches on, such as 'GH5, cost bound'", ""),
    WITHOUT("without", "switches off, such as 'GH5, cost bound'", ""),
    STRATEGY("strategy", "'learning', 'certified' or 'exhaustive'", "learning");

    private final String keyword;
    private final String description;
    private final String paper;

    SynthesisInput(String keyword, String description, String paper) {
        this.keyword = keyword;
        this.description = description;
        this.paper = paper;
    }

    /** What the line begins with. */
    public String keyword() {
        return keyword;
    }

    /** What the help says, with the paper's value in brackets. */
    public String description() {
        return paper.isEmpty() ? description : description + " [" + paper + "]";
    }

    /** The paper's value as the line has it; empty where the paper has none, or it depends on another input. */
    public String paper() {
        return paper;
    }
}
