// SPDX-License-Identifier: EPL-2.0
package rbcast.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What comes back of a part of a batch.
 *
 * @param results lines of results, in the order of the part's tasks as far as it came
 * @param problem why this worker can do nothing; null if it can
 */
record Answer(ArrayList<String> results, String problem) implements Serializable {

    private static final long serialVersionUID = 1L;

    static Answer of(List<String> results) {
        return new Answer(new ArrayList<>(results), null);
    }

    static Answer unable(String problem) {
        return new Answer(new ArrayList<>(), problem);
    }
}
