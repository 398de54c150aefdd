package rbcast.spin;

import rbcast.algorithm.verdict.Oracle;
import rbcast.testing.OracleContract;

class TableDrivenEngineContractTest implements OracleContract {

    @Override
    public Oracle oracle() {
        return SpinOracle.usual().with(Engine.TABLE_DRIVEN);
    }
}
