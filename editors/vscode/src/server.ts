// SPDX-License-Identifier: EPL-2.0
/** How the language server is started: a program and its arguments, never a line for a shell. */
export interface Server {
    readonly command: string;
    readonly args: string[];
}

/** The server of a configured program; blanks around it are nobody's intention. */
export function server(configured: string): Server {
    return { command: configured.trim() || "rbcast", args: ["lsp"] };
}
