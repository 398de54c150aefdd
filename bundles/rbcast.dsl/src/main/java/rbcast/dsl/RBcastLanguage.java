// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.ParseException;

import com.google.common.base.Throwables;

import rbcast.dsl.parsing.Nesting;
import rbcast.dsl.parsing.StandaloneParser;
import rbcast.text.IoProblem;
import rbcast.text.VisibleText;

/** Reads texts in the language. */
public final class RBcastLanguage {

    /** Larger files are none that a person or the learner wrote. */
    private static final int MAX_BYTES = 4 << 20;
    /** Files with more characters are read piece by piece, in pieces of that size. */
    private static final int LARGE = 256 << 10;
    private static final int PIECE = 64 << 10;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final IParser parser;

    private RBcastLanguage(IParser parser) {
        this.parser = parser;
    }

    /** Ready for use anywhere, with or without OSGi. The first call sets the language up, later ones are free. */
    public static RBcastLanguage standalone() {
        return Standalone.LANGUAGE;
    }

    private static final class Standalone {
        private static final RBcastLanguage LANGUAGE = new RBcastLanguage(StandaloneParser.create());
    }

    /**
     * Reads a file. One that is missing, unreadable or no text is a document with an error. The document of a large
     * file says the same as that of a small one, but does not keep its syntax tree.
     */
    public Document parse(Path file) {
        String name = VisibleText.inOneLine(file.toString());
        if (Files.isDirectory(file)) {
            return Document.unreadable(name, "", 0, "this is a directory: name a file");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // opening a pipe waits for its writer, perhaps for ever
            return Document.unreadable(name, "", 0, "this is a pipe or a device: name a file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return parse(in, name);
        } catch (NoSuchFileException e) {
            return Document.unreadable(name, "", 0, "there is no such file: check the name");
        } catch (IOException e) {
            return Document.unreadable(name, "", 0, "the file cannot be read: " + IoProblem.reason(e));
        }
    }

    /**
     * Reads what comes out of a stream until it ends, as {@link #parse(Path)} does a file; does not close it.
     *
     * @param name what messages call it
     */
    public Document parse(InputStream in, String name) {
        byte[] bytes;
        try {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            return Document.unreadable(name, "", 0, "this cannot be read: " + IoProblem.reason(e));
        }
        if (bytes.length > MAX_BYTES) {
            return tooLarge(name, "");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            return parse(StandardCharsets.UTF_8.newDecoder().decode(buffer).toString(), name, LARGE);
        } catch (CharacterCodingException e) {
            String before = new String(bytes, 0, buffer.position(), StandardCharsets.UTF_8);
            return Document.unreadable(name, before, before.length(), "this is no text in UTF-8:"
                    + " save the file in that encoding");
        }
    }

    private static Document tooLarge(String fileName, String text) {
        return Document.unreadable(fileName, text, 0, "the file is larger than %d MB: this cannot be meant"
                .formatted(MAX_BYTES >> 20));
    }

    /** Reads a text that stands in, or might stand in, a file of that name; the document keeps its syntax tree. */
    public Document parse(String text, String fileName) {
        return parse(text, fileName, MAX_BYTES);
    }

    private Document parse(String text, String fileName, int large) {
        String content = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        if (content.length() > MAX_BYTES) {
            return tooLarge(fileName, content);
        }
        int nul = content.indexOf('\0');
        if (nul >= 0) {
            return Document.unreadable(fileName, content, nul, "this is no text: it has a NUL character");
        }
        OptionalInt deep = Nesting.tooDeep(content);
        if (deep.isPresent()) {
            return Document.unreadable(fileName, content, deep.getAsInt(),
                    "the parentheses are nested too deeply here: write it in a simpler way");
        }
        Optional<Document> inPieces = content.length() > large ? LargeText.read(this, content, fileName, PIECE)
                : Optional.empty();
        return inPieces.orElseGet(() -> atOnce(content, fileName));
    }

    private Document atOnce(String content, String fileName) {
        return read(content, parsed -> Document.of(parsed, fileName)).orElseGet(() ->
                Document.unreadable(fileName, content, 0, "something in this file is nested too deeply"));
    }

    /** What a reader makes of the syntax tree of a text; empty if something in it is nested too deeply. */
    <T> Optional<T> read(String text, Function<IParseResult, T> reader) {
        try {
            return Optional.of(reader.apply(parser.parse(new StringReader(text))));
        } catch (StackOverflowError | ParseException e) {
            // the parser wraps an overflow of the stack, and throws nothing else
            if (!(Throwables.getRootCause(e) instanceof StackOverflowError)) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
