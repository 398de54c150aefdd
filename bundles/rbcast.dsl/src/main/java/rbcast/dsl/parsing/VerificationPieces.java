// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A text taken apart: what is no verification, and the verifications in pieces of whole lines, which can be parsed one
 * after the other where the syntax tree of all of them would be too large. Only a text that is laid out in the usual
 * way can be taken apart: each verification has its lines for itself.
 *
 * @param rest the text with blanks in place of the verifications, so that everything else stands where it stood
 * @param pieces the verifications, in order and without gaps within a block; at least one
 */
public record VerificationPieces(String rest, List<Piece> pieces) {

    /**
     * Some lines of a text.
     *
     * @param begin offset of its first character in the text, which begins a line
     * @param end offset behind its last character
     * @param continues whether it begins inside the block in which the piece before it ends
     * @param open whether it ends inside a block
     */
    public record Piece(int begin, int end, boolean continues, boolean open) {

        /** Takes the place of the head of a block that has been read already. */
        private static final String HEAD = "verify A {\n";
        private static final String FOOT = "}";

        /** The piece as a text of its own. */
        public String text(String whole) {
            return (continues ? HEAD : "") + whole.substring(begin, end) + (open ? FOOT : "");
        }

        /** What to add to an offset in the piece's own text for the offset in the whole one. */
        public int shift() {
            return continues ? begin - HEAD.length() : begin;
        }
    }

    public VerificationPieces {
        pieces = List.copyOf(pieces);
    }

    /**
     * Takes a text apart.
     *
     * @param size characters after which a piece ends at the next place where it can
     * @return empty if that is of no use or it is not clear how; such a text has to be parsed as it is
     */
    public static Optional<VerificationPieces> of(String text, int size) {
        Scan scan = new Scan(text, size);
        return scan.run() && !scan.pieces.isEmpty()
                ? Optional.of(new VerificationPieces(rest(text, scan.pieces), scan.pieces)) : Optional.empty();
    }

    private static String rest(String text, List<Piece> pieces) {
        StringBuilder rest = new StringBuilder(text);
        for (Piece piece : pieces) {
            for (int index = piece.begin(); index < piece.end(); index++) {
                // lines are still counted
                if (text.charAt(index) != '\n' && text.charAt(index) != '\r') {
                    rest.setCharAt(index, ' ');
                }
            }
        }
        return rest.toString();
    }

    /** One pass over the tokens. Every definition has one pair of braces and none inside: what has not is unclear. */
    private static final class Scan {

        private final int size;
        private final Tokens tokens;
        private final List<Piece> pieces = new ArrayList<>();
        /** Whether there is a piece that has begun and not ended, where it begins, and whether inside a block. */
        private boolean collecting;
        private int begin;
        private boolean continues;
        /** Where the lines of the next definition begin, if the last one has its lines for itself. */
        private OptionalInt nextLine = OptionalInt.of(0);

        Scan(String text, int size) {
            this.size = size;
            this.tokens = new Tokens(text);
        }

        /** Whether it is clear what is what. */
        boolean run() {
            while (tokens.next()) {
                boolean clear = tokens.is("verify") ? verification() : otherDefinition();
                if (!clear) {
                    return false;
                }
            }
            endPiece();
            return !tokens.isUnclear();
        }

        private boolean otherDefinition() {
            endPiece();
            if (!skipTo("{") || !skipTo("}")) {
                return false;
            }
            nextLine = tokens.nextLine();
            return true;
        }

        private boolean verification() {
            if (nextLine.isEmpty() || !skipTo("{")) {
                return false;
            }
            if (!collecting) {
                beginPiece(nextLine.getAsInt(), false);
            }
            if (!lines()) {
                return false;
            }
            nextLine = tokens.nextLine();
            if (nextLine.isPresent() && nextLine.getAsInt() - begin >= size) {
                endPiece();
            }
            return nextLine.isPresent();
        }

        /** Reads the lines of a block and its closing brace; a long one is cut behind expectations. */
        private boolean lines() {
            boolean cut = false;
            while (tokens.next() && !tokens.is("{")) {
                if (tokens.is("}")) {
                    return true;
                }
                boolean properties = tokens.is("properties");
                // the properties have to be known before the first expectation is read
                if (properties && cut || !tokens.is(";") && !skipTo(";")) {
                    return false;
                }
                OptionalInt line = tokens.nextLine();
                if (!properties && line.isPresent() && line.getAsInt() - begin >= size) {
                    pieces.add(new Piece(begin, line.getAsInt(), continues, true));
                    beginPiece(line.getAsInt(), true);
                    cut = true;
                }
            }
            return false;
        }

        /** Goes on to a sign; false if a brace or the end comes before it. */
        private boolean skipTo(String sign) {
            while (tokens.next()) {
                if (tokens.is(sign)) {
                    return true;
                }
                if (tokens.is("{") || tokens.is("}")) {
                    return false;
                }
            }
            return false;
        }

        private void beginPiece(int offset, boolean inside) {
            collecting = true;
            begin = offset;
            continues = inside;
        }

        private void endPiece() {
            if (collecting) {
                pieces.add(new Piece(begin, nextLine.getAsInt(), continues, false));
                collecting = false;
            }
        }
    }
}
