// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.help;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.part.ViewPart;

import rbcast.ui.client.UserInterface;
import rbcast.ui.help.PageText.Heading;
import rbcast.ui.help.PageText.Look;

/** The view of the documentation: its contents, a field to look for words, and the page. */
public final class HelpView extends ViewPart {

    /** The view's identifier. */
    public static final String ID = "rbcast.ui.help";

    private static final int[] CONTENTS_AND_PAGE = {26, 74};
    private static final int MARGIN = 12;
    private static final int MOST_LEVELS = 3;

    private Tree contents;
    private Text search;
    private StyledText text;
    private List<Page> pages = List.of();
    private Optional<Page> shown = Optional.empty();
    private Optional<Topic> wanted = Optional.of(Subject.WORKBENCH.topic());

    @Override
    public void createPartControl(Composite parent) {
        SashForm sides = new SashForm(parent, SWT.HORIZONTAL);
        Composite left = new Composite(sides, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(left);
        search = new Text(left, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH);
        search.setMessage("words that a page has to have");
        search.addListener(SWT.Modify, event -> fill());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        contents = new Tree(left, SWT.SINGLE | SWT.BORDER);
        contents.addListener(SWT.Selection, event -> open((TreeItem) event.item));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(contents);
        text = new StyledText(sides, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        text.setLineSpacing(2);
        text.addListener(SWT.MouseMove, event -> text.setCursor(text.getDisplay().getSystemCursor(
                at(event).isPresent() ? SWT.CURSOR_HAND : SWT.CURSOR_IBEAM)));
        text.addListener(SWT.MouseUp, event -> at(event).ifPresent(this::follow));
        sides.setWeights(CONTENTS_AND_PAGE);
        UserInterface.later(Page::all, this::show);
    }

    private Optional<PageText.Link> at(Event event) {
        int offset = text.getOffsetAtPoint(new Point(event.x, event.y));
        return offset < 0 ? Optional.empty() : shown.flatMap(page -> page.text().link(offset));
    }

    private void show(List<Page> read) {
        if (!contents.isDisposed()) {
            pages = read;
            fill();
            wanted.ifPresent(this::open);
        }
    }

    /** The contents of all pages in which all the words stand. */
    private void fill() {
        String[] words = search.getText().strip().toLowerCase(Locale.ROOT).split("\\s+");
        contents.setRedraw(false);
        contents.removeAll();
        for (Page page : pages) {
            String all = page.text().text().toLowerCase(Locale.ROOT);
            if (List.of(words).stream().allMatch(all::contains)) {
                TreeItem top = new TreeItem(contents, SWT.NONE);
                top.setText(page.title());
                top.setData(new Topic(page.name(), ""));
                page.text().headings().stream().skip(1).filter(heading -> heading.level() <= MOST_LEVELS)
                        .forEach(heading -> {
                            TreeItem item = new TreeItem(top, SWT.NONE);
                            item.setText(heading.title());
                            item.setData(new Topic(page.name(), heading.slug()));
                        });
            }
        }
        contents.setRedraw(true);
    }

    private void open(TreeItem item) {
        open((Topic) item.getData());
        String words = search.getText().strip();
        int place = text.getText().toLowerCase(Locale.ROOT).indexOf(words.toLowerCase(Locale.ROOT));
        if (!words.isEmpty() && place >= 0 && ((Topic) item.getData()).heading().isEmpty()) {
            text.setSelection(place, place + words.length());
        }
    }

    private void follow(PageText.Link link) {
        String target = link.target();
        if (target.startsWith("http:") || target.startsWith("https:")) {
            Program.launch(target);
        } else {
            int mark = target.indexOf('#');
            String page = mark < 0 ? target : target.substring(0, mark);
            open(new Topic(page.isEmpty() ? shown.map(Page::name).orElse("") : page,
                    mark < 0 ? "" : target.substring(mark + 1)));
        }
    }

    /** Shows a page, from a heading on; nothing happens if there is no such page. */
    public void open(Topic topic) {
        wanted = Optional.of(topic);
        pages.stream().filter(page -> page.name().equals(topic.page())).findFirst().ifPresent(page -> {
            if (!shown.equals(Optional.of(page))) {
                shown = Optional.of(page);
                paint(page.text());
            }
            setContentDescription(page.title());
            int offset = page.text().heading(topic.heading()).map(Heading::offset).orElse(0);
            text.setSelection(offset);
            scrollTo(offset);
            // once more when the lines above are as high as they are
            text.getDisplay().asyncExec(() -> scrollTo(offset));
        });
    }

    private void scrollTo(int offset) {
        if (!text.isDisposed() && offset <= text.getCharCount()) {
            // an empty line stands before each heading
            text.setTopIndex(Math.max(0, text.getLineAtOffset(offset) - 1));
        }
    }

    private void paint(PageText page) {
        text.setText(page.text());
        text.setStyleRanges(page.styles().stream().map(style -> {
            StyleRange range = new StyleRange();
            range.start = style.offset();
            range.length = style.length();
            range.font = font(style.look());
            if (style.look() == Look.LINK) {
                range.foreground = JFaceResources.getColorRegistry().get("HYPERLINK_COLOR");
                range.underline = true;
            }
            return range;
        }).toArray(StyleRange[]::new));
    }

    private static Font font(Look look) {
        return switch (look) {
            case TITLE -> JFaceResources.getHeaderFont();
            case HEADING -> JFaceResources.getBannerFont();
            case STRONG -> JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
            case CODE -> JFaceResources.getTextFont();
            case LINK -> null;
        };
    }

    @Override
    public void setFocus() {
        text.setFocus();
    }

    /** The contents that are shown. */
    public Tree contents() {
        return contents;
    }

    /** Where words are looked for. */
    public Text search() {
        return search;
    }

    /** The page that is shown. */
    public StyledText text() {
        return text;
    }

    /** The heading above what is in sight; empty while no page is shown. */
    public Optional<String> heading() {
        return shown.flatMap(page -> page.text().headingAt(text.getSelection().x)).map(Heading::title);
    }
}
