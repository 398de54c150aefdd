// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.completion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.InsertTextMode;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.GrammarUtil;

import rbcast.dsl.RBcastLanguage;
import rbcast.dsl.ide.text.Snapshot;
import rbcast.dsl.ide.text.Words;
import rbcast.dsl.parsing.Continuation;
import rbcast.dsl.parsing.Continuations;

/**
 * What may be written at a cursor. The grammar says what may follow the words before it, in the statement around; the
 * rest of the file, right or wrong, only lends its names. So it is as quick in a large file as in a small one.
 */
public final class Completion {

    /** After these a list of types is expected. */
    public static final List<String> TRIGGERS = List.of("<");

    private Completion() {
    }

    private static final class Grammar {
        private static final Continuations CONTINUATIONS = new Continuations(GrammarUtil.getGrammar(
                RBcastLanguage.standalone().parse("", "").syntax().orElseThrow().getRootNode().getGrammarElement()));
    }

    /**
     * The proposals at an offset, best first.
     *
     * @param typed whether the list opens because a trigger character was typed, rather than because somebody asked
     * @param snippets whether the client knows placeholders
     */
    public static List<CompletionItem> at(Snapshot text, int offset, boolean typed, boolean snippets) {
        if (text.words().isInComment(offset)) {
            return List.of();
        }
        int simple = beginOfWord(text.text(), offset, false);
        int hyphened = beginOfWord(text.text(), offset, true);
        if (simple < offset && isNumber(text.text(), simple)) {
            return List.of();
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        Place place = new Place(text, simple, offset);
        if (typed && !place.isBehind("(") && !isTypeExpected(text, offset)) {
            return List.of();
        }
        add(place, entries);
        if (hyphened < simple) {
            // what is being written may be one word with hyphens, or a difference
            add(new Place(text, hyphened, offset), entries);
        }
        List<CompletionItem> items = new ArrayList<>();
        for (Entry entry : entries.values()) {
            items.add(item(entry, snippets, items.size()));
        }
        return items;
    }

    private record Entry(Place place, Proposal proposal) {
    }

    private static boolean isTypeExpected(Snapshot text, int offset) {
        Words words = text.words();
        int index = words.indexFrom(offset) - 2;
        return index >= 0 && words.is(words.significant().get(index), "(");
    }

    private static void add(Place place, Map<String, Entry> entries) {
        Set<Continuation> next = new LinkedHashSet<>();
        Set<Continuation> after = Grammar.CONTINUATIONS.after(place.before(), place.statement());
        if (place.startsLine() && after.stream().anyMatch(each -> each.word().equals(";"))) {
            // the line above may go on here, or rather lacks its end
            next.addAll(Grammar.CONTINUATIONS.after(place.before(), List.of()));
        }
        next.addAll(after);
        String prefix = place.prefix().toLowerCase(Locale.ROOT);
        new Proposals(place).of(next).stream()
                .filter(proposal -> proposal.label().toLowerCase(Locale.ROOT).startsWith(prefix))
                .forEach(proposal -> entries.putIfAbsent(proposal.label(), new Entry(place, proposal)));
    }

    private static boolean isNumber(String text, int offset) {
        return Character.isDigit(text.charAt(offset));
    }

    private static int beginOfWord(String text, int offset, boolean hyphens) {
        int begin = offset;
        while (begin > 0 && (Words.isNamePart(text.charAt(begin - 1)) || hyphens && begin > 1
                && text.charAt(begin - 1) == '-' && Words.isNamePart(text.charAt(begin - 2)))) {
            begin--;
        }
        return begin;
    }

    private static CompletionItem item(Entry entry, boolean snippets, int index) {
        Proposal proposal = entry.proposal();
        Snapshot text = entry.place().text();
        CompletionItem item = new CompletionItem(proposal.label());
        item.setKind(proposal.kind());
        boolean asSnippet = snippets && proposal.hasPlaceholders();
        String inserted = asSnippet ? proposal.snippet() : proposal.plain();
        item.setInsertTextFormat(asSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText);
        if (inserted.contains("\n")) {
            item.setInsertTextMode(InsertTextMode.AdjustIndentation);
        }
        item.setTextEdit(Either.forLeft(new TextEdit(
                text.lines().range(entry.place().begin(), entry.place().cursor()), inserted)));
        item.setFilterText(proposal.label());
        item.setSortText("%d%03d".formatted(proposal.rank(), index));
        proposal.documentation().ifPresent(documentation ->
                item.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, documentation)));
        return item;
    }
}
