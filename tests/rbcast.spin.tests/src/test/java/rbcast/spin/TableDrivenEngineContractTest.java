// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import rbcast.algorithm.verdict.Oracle;
import rbcast.testing.OracleContract;

class TableDrivenEngineContractTest implements OracleContract {

    @Override
    public Oracle oracle() {
        return SpinOracle.usual().with(Engine.TABLE_DRIVEN);
    }
}
