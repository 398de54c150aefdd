package rbcast.spin;

import org.junit.jupiter.api.Nested;

import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.verdict.Oracle;
import rbcast.testing.OracleContract;

class EngineContractTest {

    @Nested
    class Auto implements OracleContract {
        @Override
        public Oracle oracle() {
            return SpinOracle.usual();
        }
    }

    @Nested
    class TableDriven implements OracleContract {
        @Override
        public Oracle oracle() {
            return SpinOracle.usual().with(Engine.TABLE_DRIVEN);
        }
    }

    @Nested
    class AdversaryFirst implements OracleContract {
        @Override
        public Oracle oracle() {
            return SpinOracle.usual().with(Engine.ADVERSARY_FIRST);
        }

        @Override
        public boolean covers(FailureMode mode) {
            return mode != FailureMode.CRASH;
        }
    }

    @Nested
    class Standalone implements OracleContract {
        @Override
        public Oracle oracle() {
            return SpinOracle.usual().with(Engine.STANDALONE);
        }
    }
}
