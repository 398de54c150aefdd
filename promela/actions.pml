/* SPDX-License-Identifier: EPL-2.0 */
/* ---- actions.pml: SEND and DELIVER ---------------------------------------------------------------------------
 *
 * "Once only": a type goes to a destination at most once and m is delivered at most once, whatever action asks for it.
 * A crashed process does nothing any more. The failure mode says what put() and reach_neighbours() do.
 */
inline SEND_to_all(p, type) {
    SEND_to_myself(p, type);
    SEND_to_neighbours(p, type)
}

inline SEND_to_myself(p, type) {
    if
    :: !crashed(p) && !sent_to_myself(p, type) ->
        sent_to_myself(p, type) = true;
        put(p, type)
    :: else
    fi
}

inline SEND_to_neighbours(p, type) {
    if
    :: !crashed(p) && !sent_to_neighbours(p, type) -> reach_neighbours(p, type)
    :: else
    fi
}

inline DELIVER(p) {
    if
    :: !crashed(p) -> delivered(p) = true
    :: else
    fi
}

/* An uninterrupted SEND to neighbours: one message for every process but p. */
inline put_to_neighbours(p, type) {
    for (q : 0 .. N - 1) {
        if
        :: q != p -> put(q, type)
        :: else
        fi
    }
    sent_to_neighbours(p, type) = true
}
