// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension2;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.IPresentationDamager;
import org.eclipse.jface.text.presentation.IPresentationRepairer;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;

import rbcast.dsl.ide.structure.TokenKind;
import rbcast.dsl.ide.structure.Tokens;
import rbcast.dsl.ide.text.Lines;
import rbcast.dsl.ide.text.Word;
import rbcast.dsl.ide.text.Words;
import rbcast.ui.client.Connection;
import rbcast.ui.client.ServedText;
import rbcast.ui.client.UserInterface;

/**
 * Paints the lines that a change is about, and no others. A long text is painted in slices, between which keys are
 * heard.
 */
final class Painter implements IPresentationDamager, IPresentationRepairer, IDocumentListener, ServedText.Listener {

    /** Characters that are painted in a few milliseconds. */
    private static final int SLICE = 30_000;

    /** As much of a whole text as a window shows: the platform has enough to do when it makes an editor. */
    private static final int BEGINNING = 6_000;
    private static final int NOTHING = Integer.MAX_VALUE;

    /** Under this name the text widget knows its painter. */
    private static final String KEY = Painter.class.getName();

    /** The words of the grammar, which takes a while to load. */
    private static final CompletableFuture<Set<String>> KEYWORDS =
            CompletableFuture.supplyAsync(Tokens::keywords);

    private final IPropertyChangeListener themes = this::themeChanged;
    private ITextViewer viewer;
    private IDocument document;
    private ServedText text;
    private Comments comments = Comments.NONE;
    private Meanings meanings = new Meanings();
    private DocumentEvent changed;
    private IRegion damage = new Region(0, 0);
    /** Everything from this offset on waits to be painted. */
    private int unpainted = NOTHING;

    void install(ITextViewer installed) {
        viewer = installed;
        viewer.getTextWidget().setData(KEY, this);
        PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(themes);
    }

    void uninstall() {
        PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(themes);
        setDocument(null);
        viewer = null;
    }

    private void themeChanged(PropertyChangeEvent event) {
        if (document != null && (event.getProperty().equals(IThemeManager.CHANGE_CURRENT_THEME)
                || Look.colours().contains(event.getProperty()))) {
            paintFrom(0);
        }
    }

    @Override
    public void setDocument(IDocument shown) {
        if (shown == document) {
            return;
        }
        if (document != null) {
            document.removePrenotifiedDocumentListener(this);
        }
        if (text != null) {
            text.removeListener(this);
        }
        document = shown;
        text = Connection.get().text(shown).orElse(null);
        comments = shown == null ? Comments.NONE : Comments.of(shown.get());
        meanings = new Meanings();
        unpainted = NOTHING;
        if (shown != null) {
            // before the viewer, which asks for the damage
            shown.addPrenotifiedDocumentListener(this);
            awaitKeywords();
        }
        if (text != null) {
            text.addListener(this);
            if (text.isRead()) {
                wasRead();
            }
        }
    }

    private void awaitKeywords() {
        if (!KEYWORDS.isDone()) {
            IDocument waiting = document;
            KEYWORDS.thenRun(() -> UserInterface.run(() -> {
                if (document == waiting) {
                    paintFrom(0);
                }
            }));
        }
    }

    /** What the server says that a place in a viewer is; null if it says nothing, or has not been asked yet. */
    static TokenKind kind(ITextViewer viewer, int offset) {
        return viewer.getTextWidget().getData(KEY) instanceof Painter painter ? painter.meanings.kind(offset) : null;
    }

    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
        // what has changed is seen afterwards
    }

    @Override
    public void documentChanged(DocumentEvent event) {
        String inserted = event.getText() == null ? "" : event.getText();
        Comments before = comments;
        comments = Comments.of(document.get());
        meanings.change(event.getOffset(), event.getLength(), inserted);
        IRegion difference = comments.differenceFrom(before, event.getOffset(), event.getLength(), inserted.length());
        int begin = event.getOffset();
        int end = begin + inserted.length();
        if (difference.getLength() > 0) {
            begin = Math.min(begin, difference.getOffset());
            end = Math.max(end, difference.getOffset() + difference.getLength());
        }
        changed = event;
        damage = lines(begin, end);
        unpainted = unpainted == NOTHING ? NOTHING : Math.min(unpainted, event.getOffset());
    }

    /** A stretch with the rest of its first and last line, unless these are endless. */
    private IRegion lines(int begin, int end) {
        try {
            int first = Math.min(begin, document.getLength());
            int last = Math.min(end, document.getLength());
            IRegion lastLine = document.getLineInformationOfOffset(last);
            int from = Math.max(document.getLineInformationOfOffset(first).getOffset(), first - SLICE);
            int to = Math.min(lastLine.getOffset() + lastLine.getLength(), last + SLICE);
            return new Region(from, Math.max(from, to) - from);
        } catch (BadLocationException impossible) {
            throw new IllegalStateException("an offset is inside the text", impossible);
        }
    }

    @Override
    public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
        // the viewer also makes events of its own, for what is to be painted anew without any change
        int length = event.getText() == null ? 0 : event.getText().length();
        return event == changed ? damage : lines(event.getOffset(), event.getOffset() + length);
    }

    @Override
    public void createPresentation(TextPresentation presentation, ITypedRegion damaged) {
        int end = Math.min(damaged.getOffset() + damaged.getLength(), document.getLength());
        int most = damaged.getLength() > 2 * SLICE ? BEGINNING : SLICE;
        IRegion now = lines(damaged.getOffset(), Math.min(end, damaged.getOffset() + most));
        int behind = Math.min(end, now.getOffset() + now.getLength());
        Brush brush = new Brush(presentation, damaged.getOffset());
        paint(brush, now.getOffset(), behind);
        brush.paint(Look.PLAIN, end, end);
        if (behind < end) {
            paintFrom(behind);
        }
    }

    /** Paints from the left to the right; what is left out is plain, for it may have had a colour before. */
    private static final class Brush {
        private final TextPresentation presentation;
        private int place;

        Brush(TextPresentation presentation, int begin) {
            this.presentation = presentation;
            this.place = begin;
        }

        void paint(Look look, int begin, int end) {
            if (place < begin) {
                presentation.addStyleRange(Look.PLAIN.at(place, begin - place));
                place = begin;
            }
            if (place < end) {
                presentation.addStyleRange(look.at(place, end - place));
                place = end;
            }
        }
    }

    /** Between block comments words are told apart without knowing anything of what stands before. */
    private void paint(Brush brush, int begin, int end) {
        int place = begin;
        int comment = comments.firstEndingAfter(begin);
        while (place < end) {
            boolean more = comment < comments.begins().length;
            int codeEnd = more ? Math.min(end, comments.begins()[comment]) : end;
            if (place < codeEnd) {
                paintWords(brush, place, codeEnd);
            }
            if (!more || codeEnd == end) {
                return;
            }
            place = Math.min(end, comments.ends()[comment]);
            brush.paint(comments.documents()[comment] ? Look.DOCUMENTATION : Look.COMMENT, codeEnd, place);
            comment++;
        }
    }

    private void paintWords(Brush brush, int begin, int end) {
        Set<String> keywords = KEYWORDS.getNow(Set.of());
        Words words = new Words(part(begin, end));
        for (Word word : words.all()) {
            Look meaning = meanings.look(begin + word.begin(), begin + word.end());
            Look look = meaning != null ? meaning : switch (word.kind()) {
                case LINE_COMMENT, BLOCK_COMMENT -> Look.COMMENT;
                case DOCUMENTATION -> Look.DOCUMENTATION;
                case NUMBER -> Look.NUMBER;
                case NAME -> keywords.contains(words.text(word)) && !words.isHyphenated(word)
                        ? Look.KEYWORD : Look.PLAIN;
                case SIGN -> Look.PLAIN;
            };
            if (look != Look.PLAIN) {
                brush.paint(look, begin + word.begin(), begin + word.end());
            }
        }
    }

    private String part(int begin, int end) {
        try {
            return document.get(begin, end - begin);
        } catch (BadLocationException impossible) {
            throw new IllegalStateException("a stretch is inside the text", impossible);
        }
    }

    @Override
    public void wasRead() {
        SemanticTokensParams all = new SemanticTokensParams(text.identifier());
        String asked = document.get();
        text.ask(server -> server.semanticTokensFull(all)
                .thenApply(tokens -> Meanings.of(tokens.getData(), new Lines(asked))), read -> {
            Meanings before = meanings;
            meanings = read;
            IRegion difference = meanings.differenceFrom(before);
            if (difference.getLength() > SLICE) {
                paintFrom(difference.getOffset());
            } else if (difference.getLength() > 0) {
                repaint(difference);
            }
        });
    }

    /** Slice by slice, to the end of the text. */
    private void paintFrom(int offset) {
        boolean underWay = unpainted != NOTHING;
        unpainted = Math.min(unpainted, offset);
        if (!underWay) {
            UserInterface.run(this::paintSlice);
        }
    }

    private void paintSlice() {
        int from = unpainted;
        unpainted = NOTHING;
        if (document == null || from >= document.getLength()) {
            return;
        }
        IRegion slice = lines(from, from + SLICE);
        repaint(slice);
        int end = slice.getOffset() + slice.getLength();
        if (end < document.getLength()) {
            paintFrom(end);
        }
    }

    private void repaint(IRegion region) {
        if (viewer instanceof ITextViewerExtension2 repaintable) {
            repaintable.invalidateTextPresentation(region.getOffset(), region.getLength());
        }
    }
}
