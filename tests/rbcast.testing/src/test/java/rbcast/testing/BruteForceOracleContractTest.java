// SPDX-License-Identifier: EPL-2.0
package rbcast.testing;

import rbcast.algorithm.verdict.Oracle;

class BruteForceOracleContractTest implements OracleContract {

    @Override
    public Oracle oracle() {
        return new BruteForceOracle();
    }
}
