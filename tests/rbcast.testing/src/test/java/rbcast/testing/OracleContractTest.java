package rbcast.testing;

import org.junit.jupiter.api.Nested;

import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.ReplayingOracle;

class OracleContractTest {

    @Nested
    class BruteForce implements OracleContract {
        @Override
        public Oracle oracle() {
            return new BruteForceOracle();
        }
    }

    @Nested
    class Replaying implements OracleContract {
        @Override
        public Oracle oracle() {
            return new ReplayingOracle(new BruteForceOracle());
        }
    }
}
