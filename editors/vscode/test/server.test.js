// The extension's way of starting the server, and its client library's way of speaking, with the real server.
// RBCAST names the program; without it there is nothing to talk to, and that is said.
const assert = require("node:assert");
const { spawn } = require("node:child_process");
const path = require("node:path");
const test = require("node:test");

const rpc = require("vscode-languageserver-protocol/node");
const { server } = require("../out/server.js");

const program = process.env.RBCAST || path.join(__dirname, "..", "..", "..", "rbcast");
const uri = "file:///session.rbcast";

test("the server is a program and its arguments, whatever blanks stand around it", () => {
    assert.deepStrictEqual(server(" /opt/my tools/rbcast "), { command: "/opt/my tools/rbcast", args: ["lsp"] });
    assert.deepStrictEqual(server(""), { command: "rbcast", args: ["lsp"] });
});

test("the server answers the client", async () => {
    const started = server(program);
    const child = spawn(started.command, started.args, { stdio: ["pipe", "pipe", "inherit"] });
    const connection = rpc.createProtocolConnection(
        new rpc.StreamMessageReader(child.stdout), new rpc.StreamMessageWriter(child.stdin));
    const problems = new Promise((resolve) =>
        connection.onNotification(rpc.PublishDiagnosticsNotification.type, resolve));
    connection.listen();
    try {
        const initialized = await connection.sendRequest(rpc.InitializeRequest.type,
            { processId: process.pid, rootUri: null, capabilities: {} });
        assert.ok(initialized.capabilities.semanticTokensProvider);
        await connection.sendNotification(rpc.InitializedNotification.type, {});
        await connection.sendNotification(rpc.DidOpenTextDocumentNotification.type, {
            textDocument: { uri, languageId: "rbcast", version: 1, text: "verify A { byzantine with N = 4, F = 1; }" },
        });
        assert.match((await problems).diagnostics[0].message, /unknown algorithm 'A'/);
        const hover = await connection.sendRequest(rpc.HoverRequest.type,
            { textDocument: { uri }, position: { line: 0, character: 13 } });
        assert.match(hover.contents.value, /\*\*byzantine\*\*/);
        await assert.rejects(connection.sendRequest(rpc.ExecuteCommandRequest.type,
            { command: "rbcast.export", arguments: [uri, "latex"] }), /there is no such algorithm/);
        await connection.sendRequest(rpc.ShutdownRequest.type);
        await connection.sendNotification(rpc.ExitNotification.type);
        assert.strictEqual(await new Promise((resolve) => child.on("exit", resolve)), 0);
    } finally {
        connection.dispose();
        child.kill();
    }
});
