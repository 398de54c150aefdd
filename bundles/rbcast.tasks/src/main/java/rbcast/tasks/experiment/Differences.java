package rbcast.tasks.experiment;

import java.util.List;

/** What a reader of the report should know about the numbers that are not the paper's. */
final class Differences {

    private Differences() {
    }

    static List<String> lines() {
        return """
                **What the paper leaves open.** It gives neither the learning rate, the discount, the factor of UCB \
                nor the initial values. How soon the learner stops trying new algorithms depends on them, and so do \
                the numbers of algorithms and states of a whole run. *As published* takes 0.05, 0.95, 15 and 0: \
                rate and factor were chosen because the numbers of algorithms in the No-Failure and Crash-Failure \
                modes then come near the paper's, so their agreement is no independent confirmation.

                **What a state is.** Section IV-B says that states differ in the order of their actions. With states \
                as sets the paper's inputs allow 9,390 algorithms, in 19,642 states; as sequences 31,665 algorithms. \
                The paper's Byzantine simulations end at 9,371.6 algorithms and almost 20,000 states, with next to \
                no variation, and then learn nothing new: they look like simulations whose states are sets, and \
                which have generated nearly everything there is. The same learner with *states as sets* comes near \
                these numbers and converges to Algorithm 4, as the paper's does. With sequences it hardly repeats \
                itself in the Byzantine mode within 12,000 episodes, so it has not learned enough to converge to a \
                correct algorithm.

                **The first correct algorithm.** While none is known, the learner draws algorithms as if at random, \
                so the numbers until the first correct one depend on their share of the space, and vary much: they \
                are geometrically distributed, with a deviation as large as the mean. For No-Failure and \
                Crash-Failure we agree with the paper. (Its `15.4 ± 0.0` cannot be the mean and deviation of five \
                whole numbers: equal ones have a whole mean.)

                **Correct algorithms in the Byzantine mode.** The paper knows 3, and needs 6,260 ± 3,468 algorithms \
                to the first; by our semantics 12 of the space are correct, so fewer are needed. The paper shows two \
                of its three, and exactly three of our twelve send everything to the same destination: its \
                Algorithm 4 (all SENDs to neighbours), its Algorithm 3 (all to all), and Algorithm 3 with N - F in \
                place of (N + F)/2. The other nine mix the two destinations, such as Algorithm 4 with the first SEND \
                to all. The paper does not say whether its three are these, nor why its model would reject the \
                others. A weaker adversary does not explain it: the paper's, which sends one message to a fixed \
                group, can only make more algorithms correct than ours, which sends anything to anyone. Ours are \
                verified by an exhaustive search.

                **Who gives the verdicts.** An algorithm is judged once in a simulation, whatever the order of its \
                actions: known counterexamples are replayed first, and Spin is asked about the rest. That holds for \
                every learner here and changes no number, only the times. `verified` always comes from a completed \
                search, `violated` from an executed run.

                **The default learner** leaves out what cannot be better than the best correct algorithm so far. So \
                it stops finding new algorithms early, and counts few correct ones: that is its purpose.

                **The heuristics.** The paper concludes from one simulation each that every heuristic reduces what \
                is explored. One simulation is little: ours, too, differ by chance, and some lines lie below *All*.

                **Algorithm 4 of the paper** is right for F = 1 only, as the paper says; Table 9 needs no more than \
                that.

                **Times.** The paper's machine had 32 processors and ran one compilation of a model for each \
                algorithm. RBcast compiles one verifier for each system, which reads the algorithm as a table.
                """.lines().toList();
    }
}
