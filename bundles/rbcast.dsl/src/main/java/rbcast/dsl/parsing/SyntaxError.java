package rbcast.dsl.parsing;

/**
 * A place where a text does not follow the grammar.
 *
 * @param offset characters before it
 * @param length its characters, at least 1
 * @param message one sentence for the user, with a way out
 */
public record SyntaxError(int offset, int length, String message) {
}
