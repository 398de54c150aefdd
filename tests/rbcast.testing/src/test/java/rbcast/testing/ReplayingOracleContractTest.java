// SPDX-License-Identifier: EPL-2.0
package rbcast.testing;

import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.ReplayingOracle;

class ReplayingOracleContractTest implements OracleContract {

    @Override
    public Oracle oracle() {
        return new ReplayingOracle(new BruteForceOracle());
    }
}
