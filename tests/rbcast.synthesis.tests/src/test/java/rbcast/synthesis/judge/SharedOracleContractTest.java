// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.judge;

import rbcast.algorithm.verdict.Oracle;
import rbcast.testing.BruteForceOracle;
import rbcast.testing.OracleContract;

class SharedOracleContractTest implements OracleContract {

    @Override
    public Oracle oracle() {
        return new SharedOracle(new BruteForceOracle());
    }
}
