// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.DefaultInformationControl;
import org.eclipse.jface.text.DefaultInformationControl.IInformationPresenter;
import org.eclipse.jface.text.DefaultInformationControl.IInformationPresenterExtension;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Drawable;
import org.eclipse.swt.widgets.Display;

/**
 * Shows the server's Markdown as text: what is strong is bold, code is in the font of texts, items have bullets. Signs
 * that Markdown has masked show as they are, letter by letter.
 */
final class MarkdownPresenter implements IInformationPresenter, IInformationPresenterExtension {

    private static final String FENCE = "```";
    private static final Pattern ITEM = Pattern.compile("^(\\s*)[-*] (.*)$");
    private static final Pattern HEADING = Pattern.compile("^#{1,6} (.*)$");

    /** How hovers and the notes on proposals are shown. */
    static final IInformationControlCreator CONTROLS = shell ->
            new DefaultInformationControl(shell, (String) null, new MarkdownPresenter());

    private MarkdownPresenter() {
    }

    @Override
    public String updatePresentation(Drawable drawable, String markdown, TextPresentation presentation, int maxWidth,
            int maxHeight) {
        return present(markdown, presentation);
    }

    @Override
    public String updatePresentation(Display display, String markdown, TextPresentation presentation, int maxWidth,
            int maxHeight) {
        return present(markdown, presentation);
    }

    /** What the Markdown says, and how it looks. */
    static String present(String markdown, TextPresentation presentation) {
        StringBuilder text = new StringBuilder();
        boolean fenced = false;
        for (String line : markdown.strip().lines().toList()) {
            if (line.startsWith(FENCE)) {
                fenced = !fenced;
                continue;
            }
            if (!text.isEmpty()) {
                text.append('\n');
            }
            if (fenced) {
                text.append(line);
                continue;
            }
            Matcher item = ITEM.matcher(line.stripTrailing());
            Matcher heading = HEADING.matcher(line.stripTrailing());
            if (item.matches()) {
                text.append(item.group(1)).append("\u2022 ");
                new Line(item.group(2), text, presentation).append(false);
            } else if (heading.matches()) {
                new Line(heading.group(1), text, presentation).append(true);
            } else {
                new Line(line.stripTrailing(), text, presentation).append(false);
            }
        }
        return text.toString();
    }

    /** One line of Markdown. A backslash makes the next sign an ordinary one; between backquotes everything is. */
    private record Line(String markdown, StringBuilder text, TextPresentation presentation) {

        void append(boolean heading) {
            boolean code = false;
            boolean strong = heading;
            int begin = text.length();
            int index = 0;
            while (index < markdown.length()) {
                char c = markdown.charAt(index);
                if (c == '`') {
                    style(begin, code, strong);
                    code = !code;
                    begin = text.length();
                } else if (!code && markdown.startsWith("**", index)) {
                    style(begin, code, strong);
                    strong = !strong;
                    begin = text.length();
                    index++;
                } else if (!code && c == '\\' && index + 1 < markdown.length()) {
                    index++;
                    text.append(markdown.charAt(index));
                } else if (code || c != '*') {
                    text.append(c);
                }
                index++;
            }
            style(begin, code, strong);
        }

        private void style(int begin, boolean code, boolean strong) {
            if (begin == text.length() || !code && !strong) {
                return;
            }
            StyleRange style = new StyleRange(begin, text.length() - begin, null, null, strong ? SWT.BOLD : SWT.NORMAL);
            if (code && Display.getCurrent() != null) {
                style.font = JFaceResources.getTextFont();
            }
            presentation.addStyleRange(style);
        }
    }
}
