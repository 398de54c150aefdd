package rbcast.spin;

import rbcast.algorithm.verdict.Oracle;
import rbcast.testing.OracleContract;

class StandaloneEngineContractTest implements OracleContract {

    @Override
    public Oracle oracle() {
        return SpinOracle.usual().with(Engine.STANDALONE);
    }
}
