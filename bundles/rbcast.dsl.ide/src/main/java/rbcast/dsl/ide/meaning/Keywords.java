// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.meaning;

import java.util.Map;
import java.util.Optional;

import static java.util.Map.entry;

/** The keywords, the learning inputs, and other words that stand for themselves. */
public final class Keywords {

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            entry("algorithm", "a broadcast algorithm: a handler for each of two events (section III-B)."),
            entry("verify", "what has to hold of an algorithm, and in which systems (section V)."),
            entry("synthesize", "the inputs of a synthesis; what is left out has the paper's value (section III-A,"
                    + " Tables 1 and 6)."),
            entry("campaign", "one question for every combination of what varies: a synthesis, or whether algorithms"
                    + " are right."),
            entry("seeds", "of a campaign's simulations, one for each: `seeds 1 to 100`."),
            entry("where", "what N and F of a campaign have to meet; other combinations are left out."),
            entry("when", "begins a handler: what a process does when the event happens (section III-B)."),
            entry("RB-Broadcast", "run once, by the broadcaster, as the first event of a run (section III-B)."),
            entry("receive", "run by every process on every receipt, from top to bottom, after it has noted the"
                    + " sender (section III-B)."),
            entry("SEND", "sends a message of a type to a destination; a type is sent to a destination once"
                    + " (section III-D)."),
            entry("DELIVER", "hands the message to the application, once (section III-D)."),
            entry("STOP", "ends the handler; always its last action (section III-D)."),
            entry("true", "holds always (section IV-A2)."),
            entry("received", "holds once messages of this type have come from so many different processes"
                    + " (section IV-A2)."),
            entry("from", "how many different processes the type must have come from (section IV-A2)."),
            entry("distinct", "processes are counted, not messages; it may be left out."),
            entry("already", "for the reader: a type is sent to a destination once, and delivered once, anyway."),
            entry("all", "every process, the sender too; in a system, for every N and F that meet the conditions."),
            entry("neighbours", "every other process (section III-D)."),
            entry("neighbors", "every other process (section III-D)."),
            entry("myself", "the sender alone (section III-D)."),
            entry("types", "in an algorithm, its message types in their order; in a synthesis, the greatest number of"
                    + " them (GH10, section IV-E)."),
            entry("properties", "what is checked; RB-Validity, RB-Agreement and RB-Integrity unless said otherwise"
                    + " (section II-B)."),
            entry("expecting", "turns an expectation around: a violation is what should be found."),
            entry("violation", "some property does not hold; `of` says which."),
            entry("with", "gives N and F of a system; in a synthesis it switches on what the learner leaves out."),
            entry("without", "switches off heuristics and ingredients of the learner (section IV-E)."),
            entry("systems", "where the algorithm has to be right: in all of them (section II-A, Table 6)."),
            entry("thresholds", "what conditions may wait for; 1, F + 1, (N + F)/2, N - F unless said otherwise"
                    + " (section IV-A2)."),
            entry("destinations", "where SEND may go; all three unless said otherwise (section IV-A1)."),
            entry("instructions", "what the handler may do (GH2, section IV-E)."),
            entry("guards", "whether the handler's actions are done once `per message` or once `per broadcast`, guarded"
                    + " against other contents (GH3)."),
            entry("conditions", "what the handler's actions may wait for (GH3, section IV-E)."),
            entry("actions", "least and greatest number of the handler's actions, STOP included; 2 to 4 unless said"
                    + " otherwise (GH6, section IV-E)."),
            entry("rewards", "what each choice costs, and what a correct algorithm is worth (section IV-C, Table 3)."),
            entry("episodes", "learning episodes of a simulation: each builds one algorithm; 12000 unless said"
                    + " otherwise (section IV-D, Table 6)."),
            entry("simulations", "independent repetitions of the learning, each with a seed of its own; 5 unless said"
                    + " otherwise (section III-A, Table 6)."),
            entry("seed", "of the first simulation's random choices; the others count on."),
            entry("learning", "`learning rate`: how much a new reward counts, alpha of Q-learning (section IV-D)."),
            entry("rate", "`learning rate`: how much a new reward counts, alpha of Q-learning (section IV-D)."),
            entry("discount", "how much later rewards count, gamma of Q-learning, from 0 to 1 (section IV-D)."),
            entry("time", "`time budget`: after it the best algorithm found so far is the result."),
            entry("budget", "`time budget`: after it the best algorithm found so far is the result."),
            entry("learner", "`default`, or `as published` for the paper's own (section IV)."),
            entry("policy", "how the learner chooses among actions: UCB, epsilon-greedy or greedy (section IV-D)."),
            entry("UCB", "upper confidence bound: what has been tried little is tried more; the factor weighs"
                    + " exploration (section IV-D)."),
            entry("epsilon-greedy", "the best action known, or with the probability given any."),
            entry("greedy", "always the best action known."),
            entry("strategy", "`learning`; `certified`, learning and then a search that shows that nothing is better;"
                    + " `exhaustive`, that search alone."),
            entry("certified", "learning, then a search that shows that nothing is better."),
            entry("exhaustive", "the search in the order of costs alone."),
            entry("new", "`new type`: the cost of introducing a type, times its number (section IV-C)."),
            entry("correct", "bonus of an episode whose algorithm is correct; 100 unless said otherwise"
                    + " (section IV-C)."),
            entry("incorrect", "bonus of an episode whose algorithm is not; -1 unless said otherwise"
                    + " (section IV-C)."),
            entry("N", "the number of processes (section II-A)."),
            entry("F", "the greatest number of faulty processes (section II-A)."),
            entry("broadcaster", "`from the broadcaster`: received from the process itself that broadcast."),
            entry("contents", "how many different messages a Byzantine broadcaster may mix in one broadcast."),
            entry("more", "`more than` a number of processes: a strict bound."),
            entry("none", "an empty list."),
            entry("do", "begins the actions of a handler, which are tried from top to bottom (section III-B)."),
            entry("to", "`SEND to`: the destination follows; between two numbers of actions, the least and the"
                    + " greatest."),
            entry("if", "an action is done when its condition and its guard hold (section III-D)."),
            entry("and", "the guard follows, which has to hold as well."),
            entry("not", "`not already sent`, `not already delivered`: for the reader, as nothing is done twice"
                    + " anyway."),
            entry("no", "`no <type, *> already sent`: as long as the process has sent the type of no other content."),
            entry("nothing", "`nothing already delivered`: as long as the process has delivered no other content."),
            entry("sent", "`not already sent`, `no <type, *> already sent`: the guard of a SEND."),
            entry("delivered", "`not already delivered`, `nothing already delivered`: the guard of a DELIVER."),
            entry("party", "another word for process."),
            entry("parties", "another word for processes: so many different ones (section IV-A2)."),
            entry("process", "one of the N that take part (section II-A)."),
            entry("processes", "so many different ones of the N that take part (section IV-A2)."),
            entry("than", "`more than` a number of processes: a strict bound."),
            entry("at", "`at least` a number of processes: what a number alone says, too."),
            entry("least", "`at least` a number of processes: what a number alone says, too."),
            entry("the", "`from the broadcaster`: received from the process itself that broadcast."),
            entry("for", "`for all`: every N and F that meet the conditions, which a proof answers."),
            entry("of", "`violation of`: one of the properties that follow is expected to be violated."),
            entry("or", "one of the properties; a comma says the same."),
            entry("type", "`new type`: the cost of introducing a type, times its number (section IV-C)."));

    private Keywords() {
    }

    /** What a word means; empty for a word that needs no explanation. */
    public static Optional<String> of(String word) {
        return Optional.ofNullable(MEANINGS.get(word)).map(meaning -> "**" + word + "**: " + meaning);
    }
}
