package rbcast.synthesis.space;

import java.util.BitSet;

/** GH4: for each condition and message type sent, one SEND: to all, to the neighbours, or only to itself. */
final class OneSendPerTypeAndCondition implements HeuristicRule {

    private final BitSet[] alternatives;

    OneSendPerTypeAndCondition(ActionSpace space) {
        alternatives = new BitSet[space.size()];
        for (int choice = 0; choice < space.size(); choice++) {
            int chosen = choice;
            alternatives[choice] = space.where(other -> other != chosen && areAlternatives(space, chosen, other));
        }
    }

    private static boolean areAlternatives(ActionSpace space, int one, int other) {
        return space.isSend(one) && space.sentType(one) == space.sentType(other)
                && space.action(one).condition().equals(space.action(other).condition());
    }

    @Override
    public void restrict(Draft draft, BitSet available) {
        for (int place = 0; place < draft.length(); place++) {
            available.andNot(alternatives[draft.choice(place)]);
        }
    }
}
