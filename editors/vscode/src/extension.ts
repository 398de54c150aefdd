// SPDX-License-Identifier: EPL-2.0
import { ExtensionContext, workspace } from "vscode";
import { LanguageClient } from "vscode-languageclient/node";

import { server } from "./server";

let client: LanguageClient | undefined;

/** Starts the language server with the first file of the language. */
export async function activate(context: ExtensionContext): Promise<void> {
    const command = workspace.getConfiguration("rbcast").get<string>("command", "rbcast");
    client = new LanguageClient("rbcast", "RBcast", server(command), {
        documentSelector: [{ language: "rbcast" }],
        initializationOptions: workspace.getConfiguration("rbcast"),
        synchronize: { configurationSection: "rbcast" },
    });
    context.subscriptions.push(client);
    await client.start();
}

/** Ends it with the window. */
export function deactivate(): Promise<void> | undefined {
    return client?.stop();
}
