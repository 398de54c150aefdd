// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.specification;

/** The generation heuristics of Table 4: which actions the learner may choose in a state. Each can be switched off. */
public enum Heuristic {
    /** No repeated actions in the algorithm, except STOP. */
    GH1,
    /** The instructions available in each handler. */
    GH2,
    /** The conditions available in each handler, guards among them. */
    GH3,
    /** One SEND only for each pair of message type sent and condition. */
    GH4,
    /** Messages that the RB-Broadcast handler sends are of type type0. */
    GH5,
    /** Least and greatest number of actions of each handler. */
    GH6,
    /** Only actions that wait for a message type that the algorithm already sends. */
    GH7,
    /** At least one DELIVER. */
    GH8,
    /** Incorrect states are blocked, never to be explored again. */
    GH9,
    /** Greatest number of message types. */
    GH10
}
