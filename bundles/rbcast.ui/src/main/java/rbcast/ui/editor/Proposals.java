package rbcast.ui.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.CompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.xtext.ide.ExecutorServiceProvider;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.TextRegion;

import rbcast.ui.language.Language;

/** What may be written at the cursor. */
public final class Proposals implements IContentAssistProcessor {

    private final Language language = Language.get();

    @Override
    public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
        String text = viewer.getDocument().get();
        return language.read(text, resource -> entries(text, offset, resource)).stream()
                .map(entry -> proposal(entry, offset))
                .toArray(ICompletionProposal[]::new);
    }

    /** Likeliest first. */
    private List<ContentAssistEntry> entries(String text, int offset, XtextResource resource) {
        ContentAssistContextFactory contexts = language.service(ContentAssistContextFactory.class);
        ExecutorService pool = language.service(ExecutorServiceProvider.class).get();
        contexts.setPool(pool);
        ContentAssistContext[] places = contexts.create(text, new TextRegion(offset, 0), offset, resource);
        Ranking ranking = new Ranking();
        language.service(IdeContentProposalProvider.class).createProposals(Arrays.asList(places), ranking);
        return ranking.best();
    }

    private static ICompletionProposal proposal(ContentAssistEntry entry, int offset) {
        String text = entry.getProposal();
        int replaced = entry.getPrefix().length();
        Integer cursor = entry.getEscapePosition();
        String label = entry.getLabel() == null ? text : entry.getLabel();
        String shown = entry.getDescription() == null ? label : label + " - " + entry.getDescription();
        return new CompletionProposal(text, offset - replaced, replaced,
                cursor == null ? text.length() : cursor - (offset - replaced), null, shown, null,
                entry.getDocumentation());
    }

    @Override
    public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
        return null;
    }

    @Override
    public char[] getCompletionProposalAutoActivationCharacters() {
        return new char[] {'<'};
    }

    @Override
    public char[] getContextInformationAutoActivationCharacters() {
        return null;
    }

    @Override
    public String getErrorMessage() {
        return null;
    }

    @Override
    public IContextInformationValidator getContextInformationValidator() {
        return null;
    }

    /** Collects entries, each text once. */
    private static final class Ranking implements IIdeContentProposalAcceptor {
        private static final int ENOUGH = 500;

        private record Ranked(ContentAssistEntry entry, int priority) {
        }

        private final Map<String, Ranked> byText = new LinkedHashMap<>();

        @Override
        public void accept(ContentAssistEntry entry, int priority) {
            if (entry != null) {
                byText.putIfAbsent(entry.getProposal(), new Ranked(entry, priority));
            }
        }

        @Override
        public boolean canAcceptMoreProposals() {
            return byText.size() < ENOUGH;
        }

        List<ContentAssistEntry> best() {
            List<Ranked> all = new ArrayList<>(byText.values());
            all.sort(Comparator.comparingInt(Ranked::priority).reversed());
            return all.stream().map(Ranked::entry).toList();
        }
    }
}
