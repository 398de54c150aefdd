// SPDX-License-Identifier: EPL-2.0
package rbcast.promela

/** The layout of a standalone model. */
class ModelTemplate {

    private new() {
    }

    /** Words that the layout itself uses: those of a model without types and actions. */
    static def String vocabulary() '''
        N F TYPES SLOTS EACH_TYPE option is_initial t p ACTION STOP received
        when_RB_Broadcast when_receive SEND_to_all SEND_to_neighbours SEND_to_myself DELIVER
    '''

    static def String layOut(ModelText model) '''
        /*
         * «model.title».
         «FOR line : model.documentation»
         *«line»
         «ENDFOR»
         *
         *     when RB-Broadcast(m):
         «FOR action : model.broadcast»
         *         «action»
         «ENDFOR»
         *         STOP
         *     when receive(<t, m>):
         «FOR action : model.receive»
         *         «action»
         «ENDFOR»
         *         STOP
         *
         * Checked, over every schedule and everything that faulty processes can do: «model.properties».
         * Situations:
         «FOR situation : model.situations»
         *     «situation»
         «ENDFOR»
         *
         * To verify:          spin -run «model.options»«model.fileName»
         *                     "errors: 0" says that the properties hold, unless Spin also says that it did not search
         *                     everything ("max search depth too small": raise -m10000; "out of memory");
         *                     "assertion violated RB_..." names a property that does not hold.
         * To see that run:    spin -t -T -B «model.fileName»
         *                     tells it event by event: who receives which type, who crashes; with -p every statement.
         *
         * What is under "---- NAME.pml" is the same in every model and comes from the folder promela of RBcast.
         */

        /* ---- the system and the message types */
        #define N «model.n»
        #define F «model.f»
        #define TYPES «model.types.size»
        #define SLOTS «model.slots»
        «FOR type : model.types.indexed»
        #define «type.value» «type.key»
        «ENDFOR»

        #define «model.eachType»
        /* the types that the RB-Broadcast handler sends */
        #define is_initial(t) «model.initial»
        «FOR line : model.definitions»
        «line»
        «ENDFOR»

        «IF model.inPieces»
        /* Spin bounds the length of a d_step: a handler this long is several of them in one atomic step. */
        #define STEP atomic

        «ENDIF»
        «model.state»

        «FOR line : model.coverage»
        «line»
        «ENDFOR»
        /* ---- the algorithm: what process p does; received(p, type) counts distinct processes */
        inline when_RB_Broadcast(p) {
            «FOR action : model.broadcastActions»
            «action»
            «ENDFOR»
            STOP
        }

        inline when_receive(p) {
            «FOR action : model.receiveActions»
            «action»
            «ENDFOR»
            STOP
        }

        /* ---- what is checked after every step */
        inline check_properties() {
            «FOR check : model.checks SEPARATOR ";"»
            «check»
            «ENDFOR»
        }

        «model.library»
    '''
}
