// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.verdict;

import java.util.List;

import rbcast.algorithm.ActionSite;

/**
 * What a search that has met every run saw in them. An algorithm that does nothing is verified vacuously; this tells.
 *
 * @param unreached the actions whose condition holds in no run of any situation, in the order of the algorithm
 * @param anyDelivery whether some correct process delivers in some run
 */
public record Coverage(List<ActionSite> unreached, boolean anyDelivery) {

    public Coverage {
        unreached = List.copyOf(unreached);
    }
}
