// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.language;

import java.io.IOException;
import java.util.function.Function;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.StringInputStream;

import com.google.inject.Injector;

import rbcast.dsl.Document;
import rbcast.dsl.RBcastLanguage;
import rbcast.dsl.ide.RBcastIdeSetup;

/**
 * The language's services. Editors call them from several threads; a parsed text is shared between them, so that all
 * work on one runs under a lock.
 */
public final class Language {

    /** Ends the name of every file of the language. */
    public static final String FILE_EXTENSION = "rbcast";

    /** The name under which texts are parsed: definitions refer to definitions of the same text only. */
    private static final URI ADDRESS = URI.createURI("editor:/text." + FILE_EXTENSION);

    private static final Language INSTANCE = create();

    private final Injector injector;
    private String lastText;
    private XtextResource lastResource;

    private Language(Injector injector) {
        this.injector = injector;
    }

    private static Language create() {
        LogBridge.install();
        return new Language(new RBcastIdeSetup().createInjectorAndDoEMFRegistration());
    }

    /** The one instance: extension points create their objects without arguments. */
    public static Language get() {
        return INSTANCE;
    }

    /** The service of that type. */
    public <T> T service(Class<T> type) {
        return injector.getInstance(type);
    }

    /** What {@code work} makes of the parsed text with the services; nothing of the resource may leave it. */
    public synchronized <R> R read(String text, Function<XtextResource, R> work) {
        if (!text.equals(lastText)) {
            lastResource = parse(text);
            lastText = text;
        }
        return work.apply(lastResource);
    }

    /** The text, read, with what is wrong with it. */
    public Document document(String text, String fileName) {
        return RBcastLanguage.standalone().parse(text, fileName);
    }

    private XtextResource parse(String text) {
        XtextResourceSet resources = service(XtextResourceSet.class);
        XtextResource resource = (XtextResource) resources.createResource(ADDRESS);
        try {
            resource.load(new StringInputStream(text, resource.getEncoding()), resources.getLoadOptions());
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from memory failed", impossible);
        }
        return resource;
    }
}
