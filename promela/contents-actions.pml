/* SPDX-License-Identifier: EPL-2.0 */
/* ---- contents-actions.pml: SEND and DELIVER ---------------------------------------------------------------------
 *
 * "Once only" is for each content: a type goes to a destination once, and a content is delivered once. An action that is
 * for one content of the broadcast only stands behind its condition: no_other_sent(p, type), nothing_delivered(p).
 */
inline SEND_to_all(p, type) {
    SEND_to_myself(p, type);
    SEND_to_neighbours(p, type)
}

inline SEND_to_myself(p, type) {
    if
    :: !sent_to_myself(p, type) ->
        sent_to_myself(p, type) = true;
        put(p, p, type)
    :: else
    fi
}

inline SEND_to_neighbours(p, type) {
    if
    :: !sent_to_neighbours(p, type) ->
        for (q : 0 .. N - 1) {
            if
            :: q != p -> put(p, q, type)
            :: else
            fi
        }
        sent_to_neighbours(p, type) = true
    :: else
    fi
}

inline DELIVER(p) {
    delivered(p) = true
}
