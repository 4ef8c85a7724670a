import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { ROOT } from '../kloof.ts';

export interface Offered {
  readonly label: string;
  readonly documentation?: string | { readonly value: string };
  readonly insertText?: string;
}

export interface Marked {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

/** The language server that VS Code and others use for YAML, over its standard input and output. */
export class LanguageServer {
  readonly #process: ChildProcess;
  readonly #connection: MessageConnection;
  readonly #published = new Map<string, (marked: readonly Marked[]) => void>();
  #version = 0;

  private constructor(child: ChildProcess, connection: MessageConnection) {
    this.#process = child;
    this.#connection = connection;
  }

  static async start(): Promise<LanguageServer> {
    const program = path.join(ROOT, 'node_modules', 'yaml-language-server', 'bin', 'yaml-language-server');
    const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const server = new LanguageServer(child, connection);
    const settings = { validate: true, hover: true, completion: true, schemaStore: { enable: false } };
    connection.onRequest('workspace/configuration', ({ items }: { items: object[] }) => items.map(() => settings));
    connection.onRequest('client/registerCapability', () => null);
    connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: { uri: string; diagnostics: Marked[] }) => server.#published.get(uri)?.(diagnostics),
    );
    connection.listen();
    const capabilities = {
      workspace: { configuration: true },
      textDocument: {
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
        hover: { contentFormat: ['markdown'] },
      },
    };
    const rootUri = pathToFileURL(ROOT).href;
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri,
      capabilities,
      workspaceFolders: null,
    });
    await connection.sendNotification('initialized', {});
    return server;
  }

  /** Opens a text as if it stood in a file, and waits for what is marked in it. */
  async open(file: string, text: string): Promise<readonly Marked[]> {
    const uri = pathToFileURL(file).href;
    const marked = new Promise<readonly Marked[]>((resolve) => this.#published.set(uri, resolve));
    this.#version += 1;
    const textDocument = { uri, languageId: 'yaml', version: this.#version, text };
    await this.#connection.sendNotification('textDocument/didOpen', { textDocument });
    return marked;
  }

  async complete(file: string, line: number, character: number): Promise<readonly Offered[]> {
    const list = await this.#ask<{ items: readonly Offered[] } | readonly Offered[]>(
      'completion',
      file,
      line,
      character,
    );
    return 'items' in list ? list.items : list;
  }

  async hover(file: string, line: number, character: number): Promise<string> {
    const found = await this.#ask<{ contents: { value: string } } | null>('hover', file, line, character);
    return found?.contents.value ?? '';
  }

  #ask<Answer>(what: string, file: string, line: number, character: number): Promise<Answer> {
    const uri = pathToFileURL(file).href;
    return this.#connection.sendRequest(`textDocument/${what}`, {
      textDocument: { uri },
      position: { line, character },
    });
  }

  /** Ends the server as an editor does. */
  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    await ended;
    this.#connection.dispose();
  }
}
