// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.swt.graphics.Image;

import rbcast.ui.look.Icons;

/** The icons of the things that a text is made of. They belong to the workbench; for the UI thread. */
public final class Images {

    private Images() {
    }

    /** The icon of a symbol in an outline. */
    public static Image of(DocumentSymbol symbol) {
        return get(name(symbol.getKind(), symbol.getName()));
    }

    private static String name(SymbolKind kind, String label) {
        return switch (kind) {
            case Class -> "algorithm";
            case Interface -> "verify";
            case Constructor, Module -> "synthesize";
            case Event -> "event";
            case Method -> label.startsWith("SEND") ? "send" : label.startsWith("DELIVER") ? "deliver" : "stop";
            default -> "line";
        };
    }

    /** The icon of something that may be inserted; null for a kind that has none. */
    static Image of(CompletionItemKind kind) {
        return kind == null ? null : get(switch (kind) {
            case Class -> "algorithm";
            case Snippet -> "snippet";
            case Constant -> "threshold";
            case EnumMember -> "type";
            case Variable -> "variable";
            default -> "word";
        });
    }

    /** The icon of that file name. */
    public static Image get(String name) {
        return Icons.image(name);
    }
}
