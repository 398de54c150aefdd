// SPDX-License-Identifier: EPL-2.0
package rbcast.proof.model;

/**
 * Something that a process has done, for good.
 *
 * @param type of the message; -1 where it is about none
 * @param content from 0
 */
record Fact(Kind kind, int type, int content) {

    enum Kind {
        /** Its receive handler has run for the content. */
        TOUCHED("run its receive handler"),
        SENT_TO_ITSELF("to itself"),
        SENT_TO_OTHERS("to the others"),
        /** It has crashed in the middle of sending to the others. */
        SENT_TO_SOME("to some of the others"),
        DELIVERED("delivered");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    static Fact touched(int content) {
        return new Fact(Kind.TOUCHED, -1, content);
    }

    static Fact delivered(int content) {
        return new Fact(Kind.DELIVERED, -1, content);
    }

    static Fact toItself(Message message) {
        return new Fact(Kind.SENT_TO_ITSELF, message.type(), message.content());
    }

    static Fact toOthers(Message message) {
        return new Fact(Kind.SENT_TO_OTHERS, message.type(), message.content());
    }

    static Fact toSome(Message message) {
        return new Fact(Kind.SENT_TO_SOME, message.type(), message.content());
    }

    /** Whether the two are the same thing, done for different contents: what guards are about. */
    boolean isOfSameKindForAnother(Fact other) {
        boolean same = kind == Kind.DELIVERED ? other.kind == Kind.DELIVERED : isSend() && other.isSend();
        return same && type == other.type && content != other.content;
    }

    private boolean isSend() {
        return kind == Kind.SENT_TO_ITSELF || kind == Kind.SENT_TO_OTHERS;
    }

    /** In words, after "has": {@code sent <echo, m> to the others}. */
    String inWords(Program program) {
        return switch (kind) {
            case TOUCHED -> kind.words + program.forContent(content);
            case DELIVERED -> kind.words + " " + program.nameOf(content);
            default -> "sent " + program.nameOf(new Message(type, content)) + " " + kind.words;
        };
    }
}
