// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.verdict.Oracle;
import rbcast.testing.OracleContract;

class AdversaryFirstEngineContractTest implements OracleContract {

    @Override
    public Oracle oracle() {
        return SpinOracle.usual().with(Engine.ADVERSARY_FIRST);
    }

    @Override
    public boolean covers(FailureMode mode) {
        return mode != FailureMode.CRASH;
    }
}
