// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import java.nio.file.Path;
import java.util.List;

import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.spin.process.Toolchain;
import rbcast.spin.verifier.PanCache;
import rbcast.testing.PaperAlgorithms;

/** A program of its own, to be ended in the middle of a verification. */
final class EndlessVerification {

    private EndlessVerification() {
    }

    /** @param arguments the folder of the tools, the folder of the cache, the engine, N, F */
    public static void main(String[] arguments) {
        SpinOracle oracle = new SpinOracle(Toolchain.in(List.of(Path.of(arguments[0]))),
                new PanCache(Path.of(arguments[1])), Bounds.DEFAULT,
                Engine.of(arguments[2]).orElseThrow());
        oracle.verify(PaperAlgorithms.ALGORITHM_3, new SystemModel(FailureMode.BYZANTINE,
                Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4])), Property.reliableBroadcast(),
                Cancellation.NEVER);
    }
}
