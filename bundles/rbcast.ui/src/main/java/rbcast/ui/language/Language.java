// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.language;

import rbcast.dsl.Document;
import rbcast.dsl.RBcastLanguage;

/** The language in the workbench: reads files that are not open. The text in an editor the language server reads. */
public final class Language {

    /** Ends the name of every file of the language. */
    public static final String FILE_EXTENSION = "rbcast";

    private static final Language INSTANCE = new Language();

    private Language() {
    }

    /** The one instance. */
    public static Language get() {
        return INSTANCE;
    }

    /** The text, read, with what is wrong with it. */
    public Document document(String text, String fileName) {
        return RBcastLanguage.standalone().parse(text, fileName);
    }
}
