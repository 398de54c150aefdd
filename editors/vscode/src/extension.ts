// SPDX-License-Identifier: EPL-2.0
import { commands, ExtensionContext, Uri, window, workspace } from "vscode";
import { ExecuteCommandRequest, LanguageClient } from "vscode-languageclient/node";

import { server } from "./server";

let client: LanguageClient | undefined;

/** What listings can be written as, how the server is asked for that, and what VS Code calls the language. */
const LISTINGS = new Map([
    ["LaTeX", { format: "latex", standalone: false, language: "latex" }],
    ["LaTeX document", { format: "latex", standalone: true, language: "latex" }],
    ["Markdown", { format: "markdown", standalone: false, language: "markdown" }],
    ["pseudo-code", { format: "pseudo-code", standalone: false, language: "plaintext" }],
]);

/** Starts the language server with the first file of the language. */
export async function activate(context: ExtensionContext): Promise<void> {
    const command = workspace.getConfiguration("rbcast").get<string>("command", "rbcast");
    client = new LanguageClient("rbcast", "RBcast", server(command), {
        documentSelector: [{ language: "rbcast" }],
        initializationOptions: workspace.getConfiguration("rbcast"),
        synchronize: { configurationSection: "rbcast" },
    });
    context.subscriptions.push(client, commands.registerCommand("rbcast.exportAs", exportAs));
    await client.start();
}

/** Shows the algorithms of a text as a listing in a new, unsaved document. */
async function exportAs(uri: Uri | undefined = window.activeTextEditor?.document.uri): Promise<void> {
    const chosen = await window.showQuickPick([...LISTINGS.keys()], { placeHolder: "Export the algorithms as" });
    const listing = chosen && LISTINGS.get(chosen);
    if (!client || !uri || !listing) {
        return;
    }
    try {
        const content = await client.sendRequest(ExecuteCommandRequest.type,
            { command: "rbcast.export",
                arguments: [client.code2ProtocolConverter.asUri(uri), listing.format, null, listing.standalone] });
        await window.showTextDocument(await workspace.openTextDocument({ content, language: listing.language }));
    } catch (refusal) {
        await window.showErrorMessage(refusal instanceof Error ? refusal.message : String(refusal));
    }
}

/** Ends it with the window. */
export function deactivate(): Promise<void> | undefined {
    return client?.stop();
}
