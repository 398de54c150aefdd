// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.experiment;

import java.util.List;

/** How this evaluation differs from the paper's. Nothing here speaks of what one run of it has shown. */
final class Differences {

    private Differences() {
    }

    static List<String> lines() {
        return """
                **What the paper leaves open.** It gives neither the learning rate, the discount, the factor of UCB \
                nor the initial values. How soon the learner stops trying new algorithms depends on them, and so do \
                the numbers of algorithms and states of a whole run. *As published* takes 0.05, 0.95, 15 and 0: \
                rate and factor were chosen so that the numbers of algorithms in the No-Failure and Crash-Failure \
                modes come near the paper's. Where these agree, it is no independent confirmation.

                **What a state is.** Section IV-B says that states differ in the order of their actions. With states \
                as sets the paper's inputs allow 9,390 algorithms, in 19,642 states; as sequences 31,665 algorithms. \
                The paper's Byzantine simulations end at 9,371.6 algorithms and almost 20,000 states, with next to \
                no variation: like simulations whose states are sets, and which have generated nearly everything.

                **The first correct algorithm.** While none is known, the learner draws algorithms as if at random, \
                so the numbers until the first correct one depend on their share of the space, and vary about as \
                much as they are large. The paper's `15.4 ± 0.0` cannot be the mean and deviation of five whole \
                numbers: equal ones have a whole mean.

                **Correct algorithms in the Byzantine mode.** The paper knows 3; by our semantics 12 of the space, \
                as sets, are correct. It shows two of its three, and exactly three of our twelve send everything to \
                the same destination: its Algorithm 4, its Algorithm 3, and Algorithm 3 with N - F in place of \
                (N + F)/2. It does not say whether its three are these, nor why its model would reject the others.

                **Who gives the verdicts.** An algorithm is judged once in a simulation, whatever the order of its \
                actions: known counterexamples are replayed first, and Spin is asked about the rest. That holds for \
                every learner here and changes no number, only the times. `verified` always comes from a completed \
                search, `violated` from an executed run. For the published learners and the heuristics Spin is asked \
                once about all algorithms that are the same in the system: those whose thresholds ask for the same \
                numbers of parties, and that differ in nothing but actions which an earlier one leaves nothing to do.

                **The default learner** leaves out what cannot be better than the best correct algorithm so far. \
                That it finds fewer new and fewer correct algorithms is its purpose.

                **Times.** The paper's machine had 32 processors and ran one compilation of a model for each \
                algorithm. RBcast compiles one verifier for each system, which reads the algorithm as a table.
                """.lines().toList();
    }
}
