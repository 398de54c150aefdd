package rbcast.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

/** The ground of all workbench tests: a window is there, and our bundles resolve beside it. */
class WorkbenchTest {
    @Test
    void a_window_is_open() {
        assertThat(PlatformUI.getWorkbench().getActiveWorkbenchWindow()).isNotNull();
    }

    @Test
    void our_bundles_resolve() {
        for (String name : new String[] {"rbcast.algorithm", "rbcast.ui"}) {
            Bundle bundle = Platform.getBundle(name);
            assertThat(bundle).as(name).isNotNull();
            assertThat(bundle.getState()).as(name).isGreaterThanOrEqualTo(Bundle.RESOLVED);
        }
    }
}
