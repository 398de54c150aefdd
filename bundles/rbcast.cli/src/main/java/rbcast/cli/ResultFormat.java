package rbcast.cli;

/** How results are printed. */
enum ResultFormat {
    text, json
}
