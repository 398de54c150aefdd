// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;

import rbcast.dsl.ide.structure.TokenKind;
import rbcast.dsl.ide.text.Lines;
import rbcast.dsl.ide.text.Words;

/**
 * What the server says that the words of a text mean. It moves along with changes, so that a word keeps its colour
 * until the server has read the text again.
 */
final class Meanings {

    private static final int DATA = 5;
    private static final TokenKind[] KINDS = TokenKind.values();

    private int count;
    private int[] begins = {};
    private int[] ends = {};
    private Look[] looks = {};
    private TokenKind[] kinds = {};

    /**
     * Reads the server's answer; comments, which need no meaning, are left out. May be called from any thread.
     *
     * @param lines those of the text that the answer is about
     */
    static Meanings of(List<Integer> data, Lines lines) {
        Meanings meanings = new Meanings();
        int size = data.size() / DATA;
        meanings.begins = new int[size];
        meanings.ends = new int[size];
        meanings.looks = new Look[size];
        meanings.kinds = new TokenKind[size];
        int line = 0;
        int character = 0;
        int lineOffset = 0;
        for (int index = 0; index < size; index++) {
            int down = data.get(DATA * index);
            int right = data.get(DATA * index + 1);
            line += down;
            character = down == 0 ? character + right : right;
            lineOffset = index == 0 || down > 0 ? lines.start(line) : lineOffset;
            TokenKind kind = KINDS[data.get(DATA * index + 3)];
            if (kind != TokenKind.COMMENT) {
                meanings.add(lineOffset + character, data.get(DATA * index + 2), kind,
                        Look.of(kind, data.get(DATA * index + 4)));
            }
        }
        return meanings;
    }

    private void add(int begin, int length, TokenKind kind, Look look) {
        begins[count] = begin;
        ends[count] = begin + length;
        kinds[count] = kind;
        looks[count] = look;
        count++;
    }

    /** The look of the word that begins there and ends there; null if the server says nothing about it. */
    Look look(int begin, int end) {
        int index = Arrays.binarySearch(begins, 0, count, begin);
        return index >= 0 && ends[index] == end ? looks[index] : null;
    }

    /** What a place is; null if the server says nothing about it. */
    TokenKind kind(int offset) {
        int found = Arrays.binarySearch(begins, 0, count, offset);
        int index = found >= 0 ? found : -found - 2;
        return index >= 0 && offset <= ends[index] ? kinds[index] : null;
    }

    /** A change of the text: what was replaced means nothing any more; a name that is being written stays one. */
    void change(int offset, int removed, String inserted) {
        int delta = inserted.length() - removed;
        boolean inName = inserted.chars().allMatch(c -> Words.isNamePart((char) c));
        int kept = 0;
        for (int index = 0; index < count; index++) {
            boolean grows = inName && begins[index] <= offset && offset + removed <= ends[index]
                    && begins[index] < ends[index] + delta;
            if (grows || ends[index] <= offset || begins[index] >= offset + removed) {
                boolean behind = !grows && begins[index] >= offset + removed && ends[index] > offset;
                begins[kept] = behind ? begins[index] + delta : begins[index];
                ends[kept] = behind || grows ? ends[index] + delta : ends[index];
                kinds[kept] = kinds[index];
                looks[kept] = looks[index];
                kept++;
            }
        }
        count = kept;
    }

    /** The stretch of text in which these meanings look different from others; its length is 0 if none does. */
    IRegion differenceFrom(Meanings others) {
        int same = Math.min(count, others.count);
        int first = 0;
        while (first < same && isSame(first, others, first)) {
            first++;
        }
        int last = 0;
        while (last < same - first && isSame(count - 1 - last, others, others.count - 1 - last)) {
            last++;
        }
        int from = Integer.MAX_VALUE;
        int to = 0;
        if (first < count - last) {
            from = begins[first];
            to = ends[count - last - 1];
        }
        if (first < others.count - last) {
            from = Math.min(from, others.begins[first]);
            to = Math.max(to, others.ends[others.count - last - 1]);
        }
        return from >= to ? new Region(0, 0) : new Region(from, to - from);
    }

    private boolean isSame(int index, Meanings others, int other) {
        return begins[index] == others.begins[other] && ends[index] == others.ends[other]
                && looks[index] == others.looks[other];
    }
}
