/* SPDX-License-Identifier: EPL-2.0 */
/* ---- contents-run.pml: a run, step by step -----------------------------------------------------------------------
 *
 * The first step chooses the situation and lets a correct broadcaster run the RB-Broadcast handler for content 0. In every
 * later step one process receives one message and goes through its receive handler for the content of that message,
 * undisturbed by the others. Any process that has a message to receive may be the next: this is the asynchronous network
 * and every schedule. States are stored only between steps. A process waits for messages for ever, hence the end label.
 */

/* The message leaves the network; the handler does the rest. */
inline receive_from_correct(p, type, c) {
    printf("@receive %d correct %d %d\n", p, type, c);
    in_transit_of(p, type, c)--;
    t = type;
    content = c
}

/* Here it is the broadcaster's, correct or not. */
inline receive_from_broadcaster(p, type, c) {
    printf("@receive %d broadcaster %d %d\n", p, type, c);
    coming_of(p, type, c) = false;
    heard_of(p, type, c) = true;
    t = type;
    content = c
}

inline end_of_step() {
    d_step {
        observe();
        for (content : 0 .. CONTENTS - 1) {
            observe_content();
            check_properties()
        }
        forget_observation();
        content = 0;
        t = 0;
        q = 0;
        action = 0
    }
}

init {
    byte p;
    atomic {
        choose_situation();
        if
        :: situation == CORRECT_BROADCASTER -> printf("@situation correct-broadcaster %d\n", faulty)
        :: situation == FAULTY_BROADCASTER  -> printf("@situation faulty-broadcaster %d\n", faulty)
        :: situation == NO_BROADCAST        -> printf("@situation no-broadcast %d\n", faulty)
        fi;
        if
        :: broadcasts -> printf("@broadcast\n"); STEP { when_RB_Broadcast(0) }
        :: else
        fi;
        end_of_step();
        for (p : 0 .. N - 1) {
            if
            :: runs_algorithm(p) -> run Receiver(p)
            :: else
            fi
        }
        p = 0
    }
}

proctype Receiver(byte p) {
end_waiting:
    do
    :: atomic {
            if
            EACH_MESSAGE(RECEIPT)
            fi;
            STEP { received(p, t)++; when_receive(p) }
            end_of_step()
        }
    od
}
