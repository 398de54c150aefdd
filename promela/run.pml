/* SPDX-License-Identifier: EPL-2.0 */
/* ---- run.pml: a run, step by step -----------------------------------------------------------------------------
 *
 * The first step chooses the situation and lets the broadcaster run the RB-Broadcast handler. In every later step one
 * process receives one message and goes through its receive handler, undisturbed by the others (rule "a correct
 * process's handler is atomic"). Any process that has a message to receive may be the next: this is the asynchronous
 * network and every schedule. Steps are atomic, so states are stored only between them. A process waits for messages
 * for ever, hence the end label: that nothing more happens is no error.
 */

/* The message leaves the network; the handler does the rest. */
inline receive_from_correct(p, type) {
    printf("@receive %d correct %d\n", p, type);
    in_transit(p, type)--;
    t = type
}

inline end_of_step() {
    d_step {
        observe();
        check_properties();
        forget_observation();
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
            EACH_TYPE(RECEIPT)
            fi;
            STEP { received(p, t)++; when_receive(p) }
            end_of_step()
        }
    od
}
