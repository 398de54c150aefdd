// SPDX-License-Identifier: EPL-2.0
import { commands, ExtensionContext, Uri, window, workspace } from "vscode";
import { ExecuteCommandRequest, LanguageClient } from "vscode-languageclient/node";

import { server } from "./server";

let client: LanguageClient | undefined;

/** What listings can be written as, and what VS Code calls the languages of these. */
const FORMATS = new Map([["latex", "latex"], ["markdown", "markdown"], ["pseudo-code", "plaintext"]]);

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
    const format = await window.showQuickPick([...FORMATS.keys()], { placeHolder: "Export the algorithms as" });
    if (!client || !uri || !format) {
        return;
    }
    try {
        const content = await client.sendRequest(ExecuteCommandRequest.type,
            { command: "rbcast.export", arguments: [client.code2ProtocolConverter.asUri(uri), format] });
        await window.showTextDocument(await workspace.openTextDocument({ content, language: FORMATS.get(format) }));
    } catch (refusal) {
        await window.showErrorMessage(refusal instanceof Error ? refusal.message : String(refusal));
    }
}

/** Ends it with the window. */
export function deactivate(): Promise<void> | undefined {
    return client?.stop();
}
