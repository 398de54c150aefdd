// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.ide.server.hover.HoverService;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.StringInputStream;
import org.eclipse.xtext.util.TextRegion;

import com.google.inject.Injector;

/** A text with a cursor in it, written {@code |}, and the services for it. */
final class Editor {

    private static final Injector INJECTOR = new RBcastIdeSetup().createInjectorAndDoEMFRegistration();
    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "content assist");
        thread.setDaemon(true);
        return thread;
    });

    private final String text;
    private final int cursor;
    private final XtextResource resource;

    Editor(String textWithCursor) {
        this.cursor = textWithCursor.indexOf('|');
        this.text = textWithCursor.replace("|", "");
        this.resource = parse(text);
    }

    static <T> T service(Class<T> type) {
        return INJECTOR.getInstance(type);
    }

    static XtextResource parse(String text) {
        XtextResource resource = (XtextResource) service(XtextResourceSet.class)
                .createResource(URI.createURI("memory:/text.rbcast"));
        try {
            resource.load(new StringInputStream(text, "UTF-8"), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return resource;
    }

    XtextResource resource() {
        return resource;
    }

    /** The texts that content assist proposes at the cursor. */
    List<String> proposals() {
        ContentAssistContextFactory contexts = service(ContentAssistContextFactory.class);
        contexts.setPool(THREAD);
        ContentAssistContext[] places = contexts.create(text, new TextRegion(cursor, 0), cursor, resource);
        List<String> proposals = new ArrayList<>();
        service(IdeContentProposalProvider.class).createProposals(Arrays.asList(places),
                new IIdeContentProposalAcceptor() {
                    @Override
                    public void accept(ContentAssistEntry entry, int priority) {
                        if (entry != null && !proposals.contains(entry.getProposal())) {
                            proposals.add(entry.getProposal());
                        }
                    }

                    @Override
                    public boolean canAcceptMoreProposals() {
                        return true;
                    }
                });
        return proposals;
    }

    /** What the hover over the cursor says. */
    String hover() {
        EObject element = service(EObjectAtOffsetHelper.class).resolveElementAt(resource, cursor);
        return service(HoverService.class).getContents(element);
    }
}
